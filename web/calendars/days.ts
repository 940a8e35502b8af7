/** Days ahead that subscriptions are asked for; the server's most. */
export const CALENDAR_DAYS = 21;

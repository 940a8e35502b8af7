import * as v from 'valibot';

/** `GET /api/me/reminders`: what only the server knows of your reminders. How they should come are settings. */
export const Reminders = v.object({
  /** Where those by e-mail go. */
  email: v.string(),
  /** Those of the last weeks, oldest first. `day` is a local day: days since 1970-01-01 on the wall calendar. */
  sent: v.array(v.object({ day: v.number(), sentAt: v.number() })),
});
export type Reminders = v.InferOutput<typeof Reminders>;

import * as v from 'valibot';

const Moment = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'expected milliseconds since 1970'));

/** Calendars one learner may have subscribed to. */
export const MOST_CALENDARS = 5;

/** Days ahead that are looked at. */
export const CALENDAR_DAYS = 21;

/** `POST /api/me/calendars`: an `https://` or `webcal://` address of iCalendar text. It is a secret: no answer repeats it. */
export const CalendarRequest = v.object({
  address: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  /** What the learner calls it. */
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80))),
});

/** Why a calendar could not be read, or was not taken. */
export const CALENDAR_FAILURES = [
  'address',
  'private',
  'unreachable',
  'redirect',
  'status',
  'too_large',
  'too_slow',
  'no_calendar',
  'lost',
  'twice',
  'too_many',
] as const;
export type CalendarFailure = (typeof CALENDAR_FAILURES)[number];

const Failure = v.object({ code: v.picklist(CALENDAR_FAILURES), message: v.string() });

/** `GET /api/me/calendars` and the answer to a subscription: of the address only the host. */
export const Calendars = v.object({
  calendars: v.array(v.object({ id: v.string(), name: v.string(), host: v.string(), createdAt: v.number() })),
  /** Why the subscription just asked for was not taken. */
  failure: v.optional(Failure),
});
export type Calendars = v.InferOutput<typeof Calendars>;

/** `GET /api/me/calendars/events`: from when until when (at most 21 days), and the zone in which whole days happen. */
export const CalendarQuery = v.object({
  from: Moment,
  to: Moment,
  zone: v.pipe(v.string(), v.maxLength(60), v.regex(/^[A-Za-z0-9_+/-]+$/, 'expected a zone such as Europe/Berlin')),
});

/** Titles are passed on to their learner and kept nowhere. */
export const CalendarEvents = v.object({
  calendars: v.array(
    v.object({
      id: v.string(),
      events: v.array(
        v.object({ uid: v.string(), title: v.string(), start: v.number(), end: v.number(), allDay: v.boolean() }),
      ),
      /** Absent when the calendar was read. */
      failure: v.optional(Failure),
      /** Lines, events and rules that were left out. */
      leftOut: v.number(),
    }),
  ),
});
export type CalendarEvents = v.InferOutput<typeof CalendarEvents>;

import * as v from 'valibot';

/** `GET /api/me/reminders`: what only the server knows of your reminders. How they should come are settings. */
export const Reminders = v.object({
  /** Where those by e-mail go. */
  email: v.string(),
  /** Those of the last weeks, oldest first. `day` is a local day: days since 1970-01-01 on the wall calendar. */
  sent: v.array(v.object({ day: v.number(), sentAt: v.number() })),
  /** What a browser is told to accept messages of. */
  pushKey: v.string(),
  /** Devices that notifications go to, and whether this one is among them. */
  devices: v.number(),
  thisDevice: v.boolean(),
});
export type Reminders = v.InferOutput<typeof Reminders>;

const base64url = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[\w-]+={0,2}$/, 'expected base64url'),
    v.check((text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === bytes, `expected ${bytes} bytes`),
  );

/** `POST /api/me/push`: a browser's own description of where and how it is pushed to. */
export const PushSubscription = v.object({
  endpoint: v.pipe(v.string(), v.url('expected an address'), v.maxLength(1000)),
  p256dh: base64url(65),
  auth: base64url(16),
});
export type PushSubscription = v.InferOutput<typeof PushSubscription>;

const short = v.pipe(v.string(), v.maxLength(400));

/** A question that can be answered on the notification: the device grades by the module's own text. */
export const PushedQuestion = v.object({
  module: v.string(),
  version: v.string(),
  activity: v.string(),
  key: v.string(),
  purpose: v.picklist(['review', 'need', 'probe']),
  propensity: v.optional(v.number()),
  options: v.array(v.object({ label: short, response: v.unknown() })),
  /** What to say of the answer. */
  right: short,
  wrong: short,
});
export type PushedQuestion = v.InferOutput<typeof PushedQuestion>;

/** What a service worker is pushed. */
export const PushedReminder = v.object({
  /** Whose it is: a device that somebody else uses by now shows nothing. */
  learner: v.string(),
  /** Learner and day: a second one with the same tag takes the place of the first, silently. */
  tag: v.string(),
  title: v.string(),
  body: v.string(),
  language: v.string(),
  direction: v.picklist(['ltr', 'rtl']),
  /** Path that a tap opens. */
  link: v.string(),
  question: v.optional(PushedQuestion),
});
export type PushedReminder = v.InferOutput<typeof PushedReminder>;

/** `POST /api/me/reminders/try`: whether the reminder you asked for now went out. */
export const TriedReminder = v.object({ sent: v.boolean() });
export type TriedReminder = v.InferOutput<typeof TriedReminder>;

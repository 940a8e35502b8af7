import * as v from 'valibot';
import { CHECK_IN_ANSWERS, CHECK_IN_DAYS, SETTING_FIELDS, SIGNALS, USED_ANSWERS } from '#core/sync/event.ts';

export const MAX_EVENTS = 200;

const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'expected a UUIDv7'),
);
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const duration = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(86_400_000));
const name = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,125}$/, 'expected 1 to 125 printable ASCII characters'));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sentence = v.pipe(v.string(), v.maxLength(500));
const localDay = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const base = {
  id: uuid,
  device: uuid,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  clientAt: time,
  zone: v.pipe(v.string(), v.maxLength(64)),
};

export const AttemptEvent = v.object({
  kind: v.literal('attempt'),
  ...base,
  session: uuid,
  module: name,
  version: name,
  activity: name,
  cardKind: v.optional(name),
  key: name,
  response: v.unknown(),
  purpose: v.picklist(['review', 'need', 'probe', 'pretest', 'lesson', 'reask', 'warm-up', 'free']),
  propensity: v.optional(share),
  confidence: v.optional(v.picklist(['unsure', 'fairly', 'sure'])),
  hints: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(20)),
  revealed: v.boolean(),
  ms: duration,
  pace: v.picklist(['slow', 'usual', 'fast']),
});

/** Wire form of `LearnerEvent` of `core/sync/event.ts`. */
export const LearnerEvent = v.variant('kind', [
  AttemptEvent,
  v.object({ kind: v.literal('undo'), ...base, attempt: uuid }),
  v.object({
    kind: v.literal('lesson'),
    ...base,
    session: uuid,
    module: name,
    version: name,
    card: v.optional(name),
    cardKind: v.optional(name),
    ms: duration,
    skipped: v.optional(v.boolean()),
  }),
  v.object({
    kind: v.literal('session'),
    ...base,
    session: uuid,
    askedSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400)),
    ms: duration,
    finished: v.boolean(),
  }),
  v.object({ kind: v.literal('plan'), ...base, session: uuid, module: name, cue: sentence, action: sentence }),
  v.object({
    kind: v.literal('setting'),
    ...base,
    field: v.picklist(SETTING_FIELDS),
    value: v.union([sentence, v.number(), v.boolean(), v.null()]),
  }),
  v.object({ kind: v.literal('signal'), ...base, module: name, signal: v.picklist(SIGNALS) }),
  v.object({ kind: v.literal('lookup'), ...base, module: v.optional(name), skill: v.optional(name) }),
  v.object({ kind: v.literal('need'), ...base, skill: name, at: time, withdrawn: v.optional(v.boolean()) }),
  v.object({ kind: v.literal('used'), ...base, skill: name, at: time, answer: v.picklist(USED_ANSWERS) }),
  v.object({
    kind: v.literal('check-in'),
    ...base,
    plan: uuid,
    after: v.picklist(CHECK_IN_DAYS),
    used: v.picklist(CHECK_IN_ANSWERS),
    hours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
    blocked: v.optional(sentence),
  }),
  v.object({
    kind: v.literal('plan-change'),
    ...base,
    plan: uuid,
    cue: v.optional(sentence),
    action: v.optional(sentence),
    dropped: v.optional(v.boolean()),
  }),
  v.object({
    kind: v.literal('pin'),
    ...base,
    module: v.optional(name),
    skill: v.optional(name),
    situation: v.optional(v.pipe(v.string(), v.maxLength(80))),
    place: v.pipe(v.number(), v.finite(), v.minValue(-1e9), v.maxValue(1e9)),
    withdrawn: v.optional(v.boolean()),
  }),
  v.object({
    kind: v.literal('rhythm'),
    ...base,
    from: localDay,
    weekdays: v.pipe(v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])), v.minLength(1), v.maxLength(7), v.readonly()),
    at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1439)),
    cue: v.optional(v.pipe(v.string(), v.maxLength(120))),
    minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)),
  }),
  v.pipe(
    v.object({ kind: v.literal('pause'), ...base, from: localDay, to: localDay, withdrawn: v.optional(v.boolean()) }),
    v.check(({ from, to }) => from <= to, 'expected `to` on or after `from`'),
  ),
  v.object({
    kind: v.literal('shown'),
    ...base,
    module: name,
    slot: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(99)),
    propensity: share,
    seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
]);

/**
 * `POST /api/sync`. Events are `unknown` here on purpose: each is validated on its own, so that a bad one is answered
 * with `rejected` and never blocks the queue.
 */
export const SyncRequest = v.object({
  events: v.pipe(v.array(v.unknown()), v.maxLength(MAX_EVENTS)),
  /** The device's clock when it sent this. */
  sentAt: time,
  /** What the last answer said; absent at first: everything is sent. */
  cursor: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Whose the events are, as far as the device knows. Refused where somebody else is signed in meanwhile. */
  learner: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** Devices already known, whose own events need not come back. */
  device: uuid,
});
export type SyncRequest = v.InferOutput<typeof SyncRequest>;

export const EventAnswer = v.object({
  /** Id as sent; empty when the event has none. */
  id: v.string(),
  /**
   * `conflict`: the id is known with other content; the first stays and is among `events`. `rejected`: not an event; kept by
   * the device.
   */
  status: v.picklist(['stored', 'duplicate', 'conflict', 'rejected']),
  effectiveAt: v.optional(time),
  verdict: v.optional(v.object({ score: v.number(), correct: v.boolean(), void: v.optional(v.string()) })),
  message: v.optional(v.string()),
});
export type EventAnswer = v.InferOutput<typeof EventAnswer>;

export const LoggedEvent = v.intersect([
  LearnerEvent,
  v.object({
    effectiveAt: time,
    verdict: v.optional(v.object({ score: v.number(), correct: v.boolean(), void: v.optional(v.string()) })),
  }),
]);

export const SyncAnswer = v.object({
  answers: v.array(EventAnswer),
  /** Events of this learner that the device lacks, oldest first, at most 500 a page. */
  events: v.array(LoggedEvent),
  cursor: v.string(),
  /** There is another page: ask again with `cursor`. */
  more: v.boolean(),
  receivedAt: time,
});
export type SyncAnswer = v.InferOutput<typeof SyncAnswer>;

/** `GET /api/me/state`: what the server's log of this learner folds to, to compare with what a device holds. */
export const StateDigest = v.object({
  /** SHA-256 of the folded state's canonical JSON. */
  digest: v.string(),
  /** Events in the log. */
  count: v.number(),
});
export type StateDigest = v.InferOutput<typeof StateDigest>;

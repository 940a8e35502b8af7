import type { Pause, Rhythm } from '#core/habit/rhythm.ts';

/**
 * The events a device makes. They are immutable; everything a learner sees is a fold over them.
 * Times are integer milliseconds UTC, durations integer milliseconds unless the name says otherwise.
 */
interface EventBase {
  /** UUIDv7 made by the device: repeating a write changes nothing. */
  readonly id: string;
  readonly device: string;
  /** Counts up per device; orders events that share a time. */
  readonly seq: number;
  /** The device's clock when it happened. */
  readonly clientAt: number;
  /** IANA zone of the device then. */
  readonly zone: string;
}

/** Why an activity was asked. `pretest`: before its lesson. `lesson`: inside it. `reask`: a miss, once more. */
export type Purpose = 'review' | 'need' | 'probe' | 'pretest' | 'lesson' | 'reask' | 'warm-up' | 'free';

export type Confidence = 'unsure' | 'fairly' | 'sure';

/** One answer to one activity. `response` has the shape its activity kind defines and is stored as it came. */
export interface AttemptEvent extends EventBase {
  readonly kind: 'attempt';
  readonly session: string;
  readonly module: string;
  readonly version: string;
  readonly activity: string;
  /** Kind of the activity (`choice`, `cloze`, ...): whose pace the time counts for. */
  readonly cardKind?: string;
  /** Memory key `module/idea`; variants share it. */
  readonly key: string;
  readonly response: unknown;
  readonly purpose: Purpose;
  /** Probability with which a random probe was drawn. */
  readonly propensity?: number;
  readonly confidence?: Confidence;
  /** Hints opened before answering; `revealed` when one of them gave the answer away. */
  readonly hints: number;
  readonly revealed: boolean;
  /** From the question to the answer, feedback not included. */
  readonly ms: number;
  /** Against the learner's own right answers in this format: slowest 15 %, or faster than the median. */
  readonly pace: 'slow' | 'usual' | 'fast';
}

/** Takes back an attempt given by accident; the attempt stays in the log and counts for nothing. */
export interface UndoEvent extends EventBase {
  readonly kind: 'undo';
  readonly attempt: string;
}

/** A lesson card was finished (content card) or the whole lesson was (`card` absent). */
export interface LessonEvent extends EventBase {
  readonly kind: 'lesson';
  readonly session: string;
  readonly module: string;
  readonly version: string;
  readonly card?: string;
  readonly cardKind?: string;
  readonly ms: number;
  /** The pretest showed that the lesson is known: it was skipped. */
  readonly skipped?: boolean;
}

/** How a session went: written when it ends, also early. */
export interface SessionEvent extends EventBase {
  readonly kind: 'session';
  readonly session: string;
  readonly askedSeconds: number;
  readonly ms: number;
  readonly finished: boolean;
}

/** If-then plan made in the recap: "If <cue>, then I will <action>". */
export interface PlanEvent extends EventBase {
  readonly kind: 'plan';
  readonly session: string;
  readonly module: string;
  readonly cue: string;
  readonly action: string;
}

/** One field of the settings; the last by effective time wins. */
export interface SettingEvent extends EventBase {
  readonly kind: 'setting';
  readonly field: SettingField;
  readonly value: string | number | boolean | null;
}

export const SETTING_FIELDS = [
  'name',
  'role',
  'goal',
  'minutes',
  'language',
  'appearance',
  'platform',
  'confidence',
  'rhythm-offer',
  'reminders',
  'quiet-hours',
] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

/** What the learner said of a suggested module; `undo` takes back whatever was said before. */
export interface SignalEvent extends EventBase {
  readonly kind: 'signal';
  readonly module: string;
  readonly signal: Signal;
}

export const SIGNALS = ['not-for-me', 'know', 'undo'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Something was looked up to be used at once. What was typed stays on the device. */
export interface LookupEvent extends EventBase {
  readonly kind: 'lookup';
  readonly module?: string;
  readonly skill?: string;
}

/** A moment at which a skill must be known. What the moment is called stays on the device. */
export interface NeedEvent extends EventBase {
  readonly kind: 'need';
  readonly skill: string;
  readonly at: number;
  /** The moment was called off. */
  readonly withdrawn?: boolean;
}

/** Whether what was prepared for a need was used at its moment; asked once, afterwards. */
export interface UsedEvent extends EventBase {
  readonly kind: 'used';
  readonly skill: string;
  /** Moment of the need. */
  readonly at: number;
  readonly answer: UsedAnswer;
}

export const USED_ANSWERS = ['worked', 'did-not-work', 'not-used', 'did-not-happen'] as const;
export type UsedAnswer = (typeof USED_ANSWERS)[number];

/** What became of an if-then plan, some days later; the last one for the same days counts. */
export interface CheckInEvent extends EventBase {
  readonly kind: 'check-in';
  readonly plan: string;
  readonly after: CheckInDays;
  /** `let-go`: it was missed, asked once more, and is not asked again. */
  readonly used: CheckInAnswer;
  /** Hours saved so far, as the learner reckons. */
  readonly hours?: number;
  /** What was in the way; nobody but the learner reads it. */
  readonly blocked?: string;
}

export const CHECK_IN_DAYS = [7, 30] as const;
export type CheckInDays = (typeof CHECK_IN_DAYS)[number];
export const CHECK_IN_ANSWERS = ['yes', 'no', 'not-yet', 'let-go'] as const;
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number];

/** An if-then plan was worded anew, or dropped. */
export interface PlanChangeEvent extends EventBase {
  readonly kind: 'plan-change';
  readonly plan: string;
  readonly cue?: string;
  readonly action?: string;
  readonly dropped?: boolean;
}

/** A module, or all that a skill has, was put into the pocket, moved within it, or taken out. */
export interface PinEvent extends EventBase {
  readonly kind: 'pin';
  readonly module?: string;
  readonly skill?: string;
  /** What it is for, in the learner's words: "before a negotiation". */
  readonly situation?: string;
  /** Lower ones come first. */
  readonly place: number;
  readonly withdrawn?: boolean;
}

/** How somebody means to practise, from a day of their own calendar on. */
export interface RhythmEvent extends EventBase, Rhythm {
  readonly kind: 'rhythm';
  /** Local day from which it holds; what was said for that day or a later one gives way. */
  readonly from: number;
}

/** A holiday, both local days included. One with the same first day takes its place. */
export interface PauseEvent extends EventBase, Pause {
  readonly kind: 'pause';
  /** The holiday was called off. */
  readonly withdrawn?: boolean;
}

/** A module was shown in the exploring slot: what a later analysis needs to tell chance from choice. */
export interface ShownEvent extends EventBase {
  readonly kind: 'shown';
  readonly module: string;
  /** Place in the list, from 0. */
  readonly slot: number;
  /** Probability with which it was drawn. */
  readonly propensity: number;
  readonly seed: number;
}

export type LearnerEvent =
  | AttemptEvent
  | UndoEvent
  | LessonEvent
  | SessionEvent
  | PlanEvent
  | SettingEvent
  | SignalEvent
  | LookupEvent
  | NeedEvent
  | UsedEvent
  | CheckInEvent
  | PlanChangeEvent
  | PinEvent
  | RhythmEvent
  | PauseEvent
  | ShownEvent;

/** What grading found; `void` says why an attempt counts for nothing (unknown or withdrawn content). */
export interface Verdict {
  /** 0 to 1; partial credit between. */
  readonly score: number;
  readonly correct: boolean;
  readonly void?: string;
}

/** An event in the log: its time is settled, and an attempt carries its verdict. */
export type LoggedEvent = LearnerEvent & { readonly effectiveAt: number; readonly verdict?: Verdict };

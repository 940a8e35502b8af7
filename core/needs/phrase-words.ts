import type { Weekday } from '#core/habit/local-day.ts';

/** A part of the day, in minutes after midnight: what it means when no hour is said, and until when one may still say it. */
export interface DayPart {
  readonly usual: number;
  readonly end: number;
}

/** What a language calls days, hours and numbers; every pattern is matched case-insensitively at word boundaries. */
export interface PhraseWords {
  readonly weekdays: Readonly<Record<string, Weekday>>;
  /** Weekdays so short that only a date or a time behind them tells them from other words. */
  readonly shortWeekdays: Readonly<Record<string, Weekday>>;
  /** Months from 1. */
  readonly months: Readonly<Record<string, number>>;
  /** Small numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that count like one, but say no hour: `in a week`. */
  readonly ones: readonly string[];
  /** Days from today. */
  readonly days: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, DayPart>>;
  readonly units: Readonly<Record<string, 'minute' | 'hour' | 'day' | 'week' | 'fortnight'>>;
  /** Spans that are one saying, in minutes: `half an hour`. */
  readonly spans: Readonly<Record<string, number>>;
  /** Before a span, and behind one. */
  readonly in: readonly string[];
  readonly fromNow: readonly string[];
  /** Before a weekday of the week after this one. */
  readonly next: readonly string[];
  /** The whole week after this one. */
  readonly nextWeek: readonly string[];
  /** Before a day or a date; left out of what remains. */
  readonly before: readonly string[];
  /** Before a time, and before what is a time only with `Uhr`, `pm` or nothing behind it. */
  readonly at: readonly string[];
  readonly about: readonly string[];
  /** Left out before `at`: `so um zehn`. */
  readonly loose: readonly string[];
  /** Between the two ends of an appointment, of which the first counts. */
  readonly until: readonly string[];
  /** After an hour: `10 Uhr`, `10 o'clock`. */
  readonly clock: readonly string[];
  readonly pm: readonly string[];
  readonly am: readonly string[];
  /** Minutes after the hour named behind them: `half past ten`, `halb elf`. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Minutes after the hour named before them. */
  readonly behind: Readonly<Record<string, number>>;
  /** Between minutes and an hour: `ten past four`, `fünf vor halb vier`. */
  readonly past: readonly string[];
  readonly to: readonly string[];
  /** After the day of a month: `3rd`, `3.` */
  readonly ordinal: readonly string[];
  /** Words at the beginning, and at the end, that say nothing about what is needed: `I have a`, `ich muss`. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

const MORNING: DayPart = { usual: 540, end: 720 };
const NOON: DayPart = { usual: 720, end: 840 };
const AFTERNOON: DayPart = { usual: 840, end: 1080 };
const EVENING: DayPart = { usual: 1140, end: 1440 };

export const DAY_PARTS = { MORNING, NOON, AFTERNOON, EVENING } as const;

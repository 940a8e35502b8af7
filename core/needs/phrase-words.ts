import type { LocalDay, Weekday } from '#core/habit/local-day.ts';

/** A part of the day, in minutes after midnight: what it means when no hour is said, and until when one may still say it. */
export interface DayPart {
  readonly usual: number;
  readonly end: number;
}

/** The day a phrase names. */
export interface NamedDay {
  readonly day: LocalDay;
  /** Days after which the same words mean the next one: 7 for a weekday, 0 for a date. */
  readonly again: number;
  /** Said right behind it: `Tuesday morning`. */
  readonly part?: DayPart | undefined;
  /** A bare number right behind it: `Tuesday 10`. */
  readonly hour?: number | undefined;
}

/** Ends and beginnings by which one names a day: `end of the week`, `next month`. */
export type Period = 'day' | 'week' | 'next-week' | 'month' | 'month-begin';

/** What a language calls days, hours and numbers; every pattern is matched case-insensitively at word boundaries. */
export interface PhraseWords {
  readonly weekdays: Readonly<Record<string, Weekday>>;
  /** Weekdays so short that only a date or a time behind them tells them from other words. */
  readonly shortWeekdays: Readonly<Record<string, Weekday>>;
  /** Months from 1. */
  readonly months: Readonly<Record<string, number>>;
  /** Small numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that count, but say no hour: `in a week`, `in a few days`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Days from today; those that are over too. */
  readonly days: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<string, DayPart>>;
  /** Parts that are none unless a day stands before them: `Friday night`, but no `night shift`. */
  readonly dayParts: Readonly<Record<string, DayPart>>;
  readonly periods: Readonly<Record<string, Period>>;
  readonly units: Readonly<Record<string, 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month'>>;
  /** Spans that are one saying, in minutes: `half an hour`. */
  readonly spans: Readonly<Record<string, number>>;
  /** Before a span, and behind one. */
  readonly in: readonly string[];
  readonly fromNow: readonly string[];
  /** Between a span and the day that it is counted from: `a week from Tuesday`. */
  readonly countedFrom: readonly string[];
  /** Before a weekday of another week than this one: how many weeks on. */
  readonly next: Readonly<Record<string, number>>;
  /** Behind a weekday: weeks after the coming one. */
  readonly behindWeekday: Readonly<Record<string, number>>;
  /** Whole weeks after this one: how many weeks on. */
  readonly nextWeek: Readonly<Record<string, number>>;
  /** Before a day or a date; left out of what remains. */
  readonly before: readonly string[];
  /** Before a time, and before what is a time only with `Uhr`, `pm` or nothing behind it. */
  readonly at: readonly string[];
  readonly about: readonly string[];
  /** Left out before `at`: `so um zehn`. */
  readonly loose: readonly string[];
  /** Between the two ends of an appointment, of which the first counts. */
  readonly until: readonly string[];
  /** Before the two ends of an appointment, and between them. */
  readonly between: readonly string[];
  readonly and: readonly string[];
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

/** Where nothing is said of the hour. */
export const USUAL_MINUTES = 9 * 60;

const MORNING: DayPart = { usual: 540, end: 720 };
const NOON: DayPart = { usual: 720, end: 840 };
const AFTERNOON: DayPart = { usual: 840, end: 1080 };
const LATE_AFTERNOON: DayPart = { usual: 1020, end: 1140 };
const EVENING: DayPart = { usual: 1140, end: 1440 };
const NIGHT: DayPart = { usual: 1320, end: 1440 };
/** At the end of the day that was named. */
const MIDNIGHT: DayPart = { usual: 1440, end: 1440 };

export const DAY_PARTS = { MORNING, NOON, AFTERNOON, LATE_AFTERNOON, EVENING, NIGHT, MIDNIGHT } as const;

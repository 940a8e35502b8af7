import { type LocalDay, localDay, mondayOf, type Weekday, weekdayOf } from '#core/habit/local-day.ts';
import { either, lower, type Text } from '#core/needs/phrase-text.ts';
import type { DayPart, PhraseWords } from '#core/needs/phrase-words.ts';

/** The day a phrase names. */
export interface NamedDay {
  readonly day: LocalDay;
  /** Days after which the same words mean the next one: 7 for a weekday, 0 for a date. */
  readonly again: number;
  /** Said right behind it: `Tuesday morning`. */
  readonly part?: DayPart | undefined;
}

/** Takes the day out of a text: a date, a weekday, `tomorrow`, `next week`. */
export function takeDay(left: Text, words: PhraseWords, today: LocalDay): NamedDay | undefined {
  const before = `(?:(?:${either(words.before)}) )*`;
  const date = takeDate(left, words, before, today);
  if (date) {
    takeWeekday(left, words, before);
    return date;
  }
  const week = left.take(`(?:(?:${either(words.in)}) )?(?:${either(words.nextWeek)})`) !== undefined;
  const weekday = takeWeekdayMorning(left, words, before);
  const named = weekday ? undefined : takeNamed(left, words, before, today);
  if (named) return named;
  const found = weekday ?? takeWeekday(left, words, before);
  if (!found) return week ? { day: mondayOf(today) + 7, again: 0 } : undefined;
  const { weekday: day, part } = found;
  if (week || found.next) return { day: mondayOf(today) + 7 + day, again: 0, part };
  return { day: today + ((day - weekdayOf(today) + 7) % 7), again: 7, part };
}

/** The first such weekday so many weeks on: `Dienstag in zwei Wochen`. */
export function takeWeekdayIn(left: Text, words: PhraseWords, today: LocalDay, weeks: number): LocalDay | undefined {
  const found = takeWeekday(left, words, `(?:(?:${either(words.before)}) )*`);
  return found && today + ((found.weekday - weekdayOf(today) + 7) % 7) + weeks * 7;
}

function takeNamed(left: Text, words: PhraseWords, before: string, today: LocalDay): NamedDay | undefined {
  const match = left.take(`${before}(${either(words.days)})(?: (${either(words.parts)}))?`);
  if (!match) return undefined;
  const name = lower(match[1]);
  return {
    day: today + (words.days[name] ?? 0),
    again: 0,
    part: words.parts[lower(match[2])] ?? (words.days[name] === 0 ? words.parts[name] : undefined),
  };
}

interface Found {
  readonly weekday: Weekday;
  readonly next: boolean;
  readonly part?: DayPart | undefined;
}

/** `Dienstag Morgen` is no morning after. */
function takeWeekdayMorning(left: Text, words: PhraseWords, before: string): Found | undefined {
  const next = `(?:(${either(words.next)}) )?`;
  const match = left.take(`${before}${next}(${either(words.weekdays)})[ -]?(${either(words.parts)})`);
  return match && found(match[2], match[1], words, match[3]);
}

function takeWeekday(left: Text, words: PhraseWords, before: string): Found | undefined {
  const next = `(?:(${either(words.next)}) )?`;
  const long = left.take(`${before}${next}(${either(words.weekdays)})\\.?`);
  if (long) return found(long[2], long[1], words);
  const short = either(words.shortWeekdays);
  const time = `(?:(?:${either(words.at)}) )?(?:\\d|(?:${either(words.numbers)}) )`;
  const match =
    left.take(`(?:(?:${either(words.before)}) )+${next}(${short})\\.?`) ??
    left.take(`${next}(${short})(?:\\.|(?=,)|(?= ${time}))`);
  return match && found(match[2], match[1], words);
}

function found(name: string | undefined, next: string | undefined, words: PhraseWords, part?: string): Found {
  const weekday = words.weekdays[lower(name)] ?? words.shortWeekdays[lower(name)] ?? 0;
  return { weekday, next: next !== undefined, part: words.parts[lower(part)] };
}

/** `3 December`, `December 3rd`, `3. Dezember`, `3.12.`, `2026-12-03`, `the 3rd`. */
function takeDate(left: Text, words: PhraseWords, before: string, today: LocalDay): NamedDay | undefined {
  const months = either(words.months);
  const ordinal = `(?:${either(words.ordinal)})`;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const iso = left.take(`${before}(\\d{4})-(\\d{1,2})-(\\d{1,2})`);
  if (iso) return dateOf(today, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const dayFirst = left.take(`${before}(\\d{1,2})${ordinal}? ?(?:of )?(${months})\\.?(?:,? (\\d{4}))?`);
  if (dayFirst) return dateOf(today, Number(dayFirst[1]), words.months[lower(dayFirst[2])], number(dayFirst[3]));
  const monthFirst = left.take(`${before}(${months})\\.? (?:the )?(\\d{1,2})${ordinal}?(?:,? (\\d{4}))?(?!:)`);
  if (monthFirst)
    return dateOf(today, Number(monthFirst[2]), words.months[lower(monthFirst[1])], number(monthFirst[3]));
  const dotted = left.take(
    `${before}(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?(\\d{4}|\\d{2}(?![:.\\d])(?! ?(?:${either(words.clock)}))))?`,
  );
  if (dotted) return dateOf(today, Number(dotted[1]), Number(dotted[2]), century(number(dotted[3])));
  const alone = left.take(`(?:(?:${either(words.before)}) )+(\\d{1,2})${ordinal}`);
  return alone && dayOfMonth(today, Number(alone[1]));
}

function century(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}

/** The next such date from today on; a date that no calendar has is none. */
function dateOf(today: LocalDay, day: number, month = 0, year?: number): NamedDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  for (let y = year ?? yearOf(today); y < yearOf(today) + 9; y++) {
    const date = localDay(y, month, day);
    if (date < firstOf(y, month + 1) && (year !== undefined || date >= today)) return { day: date, again: 0 };
    if (year !== undefined) return undefined;
  }
  return undefined;
}

/** `the 3rd`: of this month or of the next that has it. */
function dayOfMonth(today: LocalDay, day: number): NamedDay | undefined {
  if (day < 1 || day > 31) return undefined;
  const year = yearOf(today);
  for (let month = 1; month <= 24; month++) {
    const date = firstOf(year, month) + day - 1;
    if (date >= today && date < firstOf(year, month + 1)) return { day: date, again: 0 };
  }
  return undefined;
}

/** The first day of a month; months beyond December are those of the years after. */
function firstOf(year: number, month: number): LocalDay {
  return localDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}

function yearOf(day: LocalDay): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (localDay(year + 1, 1, 1) <= day) year += 1;
  while (localDay(year, 1, 1) > day) year -= 1;
  return year;
}

import { type LocalDay, mondayOf, type Weekday, wallDate, weekdayOf } from '#core/habit/local-day.ts';
import { firstOf, takeDate } from '#core/needs/phrase-date.ts';
import { either, lower, type Text } from '#core/needs/phrase-text.ts';
import type { DayPart, NamedDay, Period, PhraseWords } from '#core/needs/phrase-words.ts';

/** Takes the day out of a text: a date, a weekday, `tomorrow`, `next week`, `end of the month`. */
export function takeDay(left: Text, words: PhraseWords, today: LocalDay, monthFirst: boolean): NamedDay | undefined {
  const before = `(?:(?:${either(words.before)}) )*`;
  const date = takeDate(left, words, today, monthFirst);
  if (date) {
    takeWeekday(left, words, before);
    return date;
  }
  const period = left.take(
    `(?:(?:${either([...words.in, ...words.before, ...words.at])}) )*(${either(words.periods)})`,
  );
  if (period) return dayOf(words.periods[lower(period[1])] ?? 'day', today);
  const week = left.take(`(?:(?:${either(words.in)}) )?(${either(words.nextWeek)})`);
  const weekday = takeWeekdayMorning(left, words, before);
  const named = weekday ? undefined : takeNamed(left, words, before, today);
  if (named) return named;
  return onWeekday(weekday ?? takeWeekday(left, words, before), words.nextWeek[lower(week?.[1])], today);
}

/** A weekday, of so many weeks on where some were named; weeks without a weekday mean their Monday. */
function onWeekday(found: Found | undefined, weeks: number | undefined, today: LocalDay): NamedDay | undefined {
  if (!found) return weeks === undefined ? undefined : { day: mondayOf(today) + 7 * weeks, again: 0 };
  const { weekday, added, part, hour } = found;
  const on = weeks ?? found.weeks;
  if (on !== undefined) return { day: mondayOf(today) + 7 * on + weekday, again: 0, part, hour };
  return { day: coming(weekday, today) + 7 * added, again: added === 0 ? 7 : 0, part, hour };
}

/** The first such weekday from today on that a text names, and when none is named nothing. */
export function takeComingWeekday(left: Text, words: PhraseWords, today: LocalDay): LocalDay | undefined {
  const found = takeWeekday(left, words, `(?:(?:${either(words.before)}) )*`);
  return found && coming(found.weekday, today);
}

function coming(weekday: Weekday, today: LocalDay): LocalDay {
  return today + ((weekday - weekdayOf(today) + 7) % 7);
}

/** Months and weeks end, and months begin, on a working day. */
function dayOf(period: Period, today: LocalDay): NamedDay {
  if (period === 'day') return { day: today, again: 0, part: { usual: 1020, end: 1140 } };
  if (period === 'week') return { day: coming(4, today), again: 7 };
  if (period === 'next-week') return { day: mondayOf(today) + 11, again: 0 };
  const { year, month } = wallDate(today);
  if (period === 'month-begin') {
    const first = firstOf(year, month + 1);
    return { day: weekdayOf(first) > 4 ? mondayOf(first) + 7 : first, again: 0 };
  }
  const last = lastWorkingDay(year, month);
  return { day: last < today ? lastWorkingDay(year, month + 1) : last, again: 0 };
}

function lastWorkingDay(year: number, month: number): LocalDay {
  const last = firstOf(year, month + 1) - 1;
  return last - Math.max(0, weekdayOf(last) - 4);
}

function takeNamed(left: Text, words: PhraseWords, before: string, today: LocalDay): NamedDay | undefined {
  const parts = { ...words.parts, ...words.dayParts };
  const match =
    left.take(`${before}(${either(words.days)})(?: (${either(parts)}))?${HOUR}`) ??
    left.take(`${before}(${either(words.days)})(?: (${either(parts)}))?`);
  if (!match) return undefined;
  const name = lower(match[1]);
  return {
    day: today + (words.days[name] ?? 0),
    again: 0,
    part: parts[lower(match[2])] ?? (words.days[name] === 0 ? words.parts[name] : undefined),
    hour: hourOf(match[3]),
  };
}

interface Found {
  readonly weekday: Weekday;
  /** Weeks after this one that were named: `next Tuesday`. */
  readonly weeks?: number | undefined;
  /** Weeks after the coming one: `Monday week`. */
  readonly added: number;
  readonly part?: DayPart | undefined;
  readonly hour?: number | undefined;
}

/** `Dienstag 10`: digits that say nothing else, at the end of what is said. */
const HOUR = ',? (2[0-3]|1\\d|[1-9])(?=\\s*(?:$|[,;!?)]|\\.\\s))';

function hourOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** `Dienstag Morgen` is no morning after. */
function takeWeekdayMorning(left: Text, words: PhraseWords, before: string): Found | undefined {
  const parts = { ...words.parts, ...words.dayParts };
  const next = `(?:(${either(words.next)}) )?`;
  const match = left.take(`${before}${next}(${either(words.weekdays)})[ -]?(${either(parts)})`);
  return match && found(words, match[2], match[1], undefined, parts[lower(match[3])]);
}

function takeWeekday(left: Text, words: PhraseWords, before: string): Found | undefined {
  const next = `(?:(${either(words.next)}) )?`;
  const behind = `(?: (${either(words.behindWeekday)}))?`;
  const long = `${before}${next}(${either(words.weekdays)})\\.?${behind}`;
  const match = left.take(`${long}${HOUR}`) ?? left.take(long) ?? takeShortWeekday(left, words, next);
  return match && found(words, match[2], match[1], match[3], undefined, hourOf(match[4]));
}

function takeShortWeekday(left: Text, words: PhraseWords, next: string) {
  const short = `(${either(words.shortWeekdays)})`;
  const time = `(?:(?:${either(words.at)}) )?(?:\\d|(?:${either(words.numbers)}) )`;
  return (
    left.take(`(?:(?:${either(words.before)}) )*${next}${short}\\.?()${HOUR}`) ??
    left.take(`(?:(?:${either(words.before)}) )+${next}${short}\\.?`) ??
    left.take(`${next}${short}(?:\\.|(?=,)|(?= ${time}))`)
  );
}

function found(
  words: PhraseWords,
  name: string | undefined,
  next: string | undefined,
  behind: string | undefined,
  part?: DayPart,
  hour?: number,
): Found {
  const weekday = words.weekdays[lower(name)] ?? words.shortWeekdays[lower(name)] ?? 0;
  return { weekday, weeks: words.next[lower(next)], added: words.behindWeekday[lower(behind)] ?? 0, part, hour };
}

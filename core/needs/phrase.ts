import { type LocalDay, localDay, mondayOf, weekdayOf } from '#core/habit/local-day.ts';
import { either, literal, Text } from '#core/needs/phrase-text.ts';
import { ENGLISH, GERMAN, type PhraseWords } from '#core/needs/phrase-words.ts';
import { earlier, type WallTime } from '#core/needs/wall-time.ts';

/** What was understood of "I negotiate on Tuesday at ten". */
export interface Phrase {
  /** Absent when the text names neither a day nor a time. */
  readonly at?: WallTime;
  /** What is left: what the need is about. */
  readonly about: string;
}

/** Where nothing is said of the hour. */
const USUAL_MINUTES = 9 * 60;
/** "At three" among colleagues is in the afternoon: hours before this one, without morning or evening said. */
const EARLIEST_HOUR = 7;

/** Reads a day and a time in English or German out of a text; `now` is the learner's wall time. Never throws. */
export function readPhrase(text: string, language: 'en' | 'de', now: WallTime): Phrase {
  const words = language === 'de' ? GERMAN : ENGLISH;
  const left = new Text(text);
  const span = takeSpan(left, words, now);
  if (span) return { at: span, about: aboutOf(left, words) };
  const day = takeDay(left, words, now.day);
  const minutes = takeMinutes(left, words);
  const about = aboutOf(left, words);
  if (day === undefined && minutes === undefined) return { about };
  return { at: settle(day, minutes, now), about };
}

interface Day {
  readonly day: LocalDay;
  /** Days after which the same words mean the next one: 7 for a weekday, 0 for a date. */
  readonly again: number;
}

function settle(day: Day | undefined, minutes: number | undefined, now: WallTime): WallTime {
  const at = { day: day?.day ?? now.day, minutes: minutes ?? USUAL_MINUTES };
  const again = day ? day.again : 1;
  return again > 0 && earlier(at, now) ? { ...at, day: at.day + again } : at;
}

/** `in two hours`, `in 3 Tagen`. */
function takeSpan(left: Text, words: PhraseWords, now: WallTime): WallTime | undefined {
  const number = `(\\d{1,3}|${either(words.numbers)})`;
  const match = left.take(`(?:${words.in.join('|')}) ${number} (${either(words.units)})`);
  if (!match) return undefined;
  const count = numberOf(match[1], words);
  const unit = words.units[lower(match[2])];
  if (unit === 'day' || unit === 'week') {
    const day = now.day + count * (unit === 'week' ? 7 : 1);
    return { day, minutes: takeMinutes(left, words) ?? USUAL_MINUTES };
  }
  const minutes = now.minutes + count * (unit === 'hour' ? 60 : 1);
  return { day: now.day + Math.floor(minutes / 1440), minutes: minutes % 1440 };
}

function takeDay(left: Text, words: PhraseWords, today: LocalDay): Day | undefined {
  const before = `(?:(?:${words.before.join('|')}) )*`;
  const named = left.take(`${before}(${either(words.days)})`);
  if (named) {
    const name = lower(named[1]);
    if (name in words.parts) left.rest = ` ${name}${left.rest}`;
    return { day: today + (words.days[name] ?? 0), again: 0 };
  }
  const weekday = left.take(`${before}((?:${words.next.join('|')}) )?(${either(words.weekdays)})\\.?`);
  if (weekday) return weekdayAfter(today, words.weekdays[lower(weekday[2])] ?? 0, weekday[1] !== undefined);
  return takeDate(left, words, before, today);
}

function weekdayAfter(today: LocalDay, weekday: number, next: boolean): Day {
  if (next) return { day: mondayOf(today) + 7 + weekday, again: 0 };
  return { day: today + ((weekday - weekdayOf(today) + 7) % 7), again: 7 };
}

/** `3 December`, `December 3rd`, `3. Dezember`, `3.12.`, `2026-12-03`. */
function takeDate(left: Text, words: PhraseWords, before: string, today: LocalDay): Day | undefined {
  const iso = left.take(`${before}(\\d{4})-(\\d{1,2})-(\\d{1,2})`);
  if (iso) return dateOf(today, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const months = either(words.months);
  const dayFirst = left.take(`${before}(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(${months})\\.?(?: (\\d{4}))?`);
  if (dayFirst) return dateOf(today, Number(dayFirst[1]), words.months[lower(dayFirst[2])], numeric(dayFirst[3]));
  const monthFirst = left.take(`${before}(${months})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`);
  if (monthFirst)
    return dateOf(today, Number(monthFirst[2]), words.months[lower(monthFirst[1])], numeric(monthFirst[3]));
  const dotted = left.take(`${before}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?`);
  return dotted ? dateOf(today, Number(dotted[1]), Number(dotted[2]), numeric(dotted[3])) : undefined;
}

/** The next such date from today on; a date that no calendar has is none. */
function dateOf(today: LocalDay, day: number, month = 0, year?: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  for (let y = year ?? yearOf(today); y < yearOf(today) + 9; y++) {
    const date = localDay(y, month, day);
    const exists = localDay(month === 12 ? y + 1 : y, month === 12 ? 1 : month + 1, 1) > date;
    if (exists && (year !== undefined || date >= today)) return { day: date, again: 0 };
    if (year !== undefined) return undefined;
  }
  return undefined;
}

function yearOf(day: LocalDay): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (localDay(year + 1, 1, 1) <= day) year += 1;
  while (localDay(year, 1, 1) > day) year -= 1;
  return year;
}

/** `at ten`, `10:30`, `10 am`, `half past ten`, `halb elf`, `um 15 Uhr`, `this afternoon`. */
function takeMinutes(left: Text, words: PhraseWords): number | undefined {
  const before = `(?:(?:${words.before.join('|')}) )`;
  const [am, pm] = [words.am.map(literal).join('|'), words.pm.map(literal).join('|')];
  const number = `(\\d{1,2}|${either(words.numbers)})`;
  const half = `(?: ?(${am})| ?(${pm}))`;
  const parted = left.take(`${before}?(${either(words.fractions)}) ${number}${half}?`);
  if (parted) return hour(parted[2], words, parted[3], parted[4]) + (words.fractions[lower(parted[1])] ?? 0);
  const clocked = left.take(`${before}?(\\d{1,2})[:.](\\d{2})(?: (?:${words.clock.join('|')}))?${half}?`);
  if (clocked && Number(clocked[2]) < 60)
    return hour(clocked[1], words, clocked[3], clocked[4], true) + Number(clocked[2]);
  const plain =
    left.take(`${before}?${number} ?(?:${words.clock.join('|')})${half}?`) ??
    left.take(`${before}?${number}${half}`) ??
    left.take(`${before}${number}()()`);
  if (plain) return hour(plain[1], words, plain[2] || undefined, plain[3] || undefined);
  const part = left.take(`${before}?(${either(words.parts)})`);
  return part ? words.parts[lower(part[1])] : undefined;
}

/** Minutes after midnight of an hour; digits written as a time of day (`03:00`) mean what they say. */
function hour(text: string | undefined, words: PhraseWords, am?: string, pm?: string, exact = false): number {
  const value = numberOf(text, words);
  const stated = am ?? pm;
  const twelve = value % 12;
  if (stated !== undefined && value <= 12) return (pm === undefined ? twelve : twelve + 12) * 60;
  const afternoon = !exact && value > 0 && value < EARLIEST_HOUR;
  return Math.min(afternoon ? value + 12 : value, 23) * 60;
}

function aboutOf(left: Text, words: PhraseWords): string {
  const text = left.rest
    .replace(/\s+([,;.!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+|[\s,;.!?]+$/g, '');
  const opening = new RegExp(`^(?:${words.opening.map(literal).join('|')})(?= )`, 'iu').exec(text);
  return opening ? text.slice(opening[0].length).trim() : text;
}

function numberOf(text: string | undefined, words: PhraseWords): number {
  return words.numbers[lower(text)] ?? Number(text);
}

function numeric(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function lower(text: string | undefined): string {
  return (text ?? '').toLowerCase();
}

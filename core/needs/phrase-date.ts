import { type LocalDay, localDay, type WallDate, wallDate } from '#core/habit/local-day.ts';
import { either, lower, type Text } from '#core/needs/phrase-text.ts';
import type { NamedDay, PhraseWords } from '#core/needs/phrase-words.ts';

const DAY = '(0?[1-9]|[12]\\d|3[01])';
const MONTH = '(0?[1-9]|1[0-2])';

/** A date that no calendar has, such as 31 November: it lies behind everything. */
const NEVER: NamedDay = { day: -1, again: 0 };

/**
 * Takes `3 December`, `December 3rd`, `3. Dezember`, `3.12.`, `3/12`, `2026-12-03` or `the 3rd` out of a text;
 * `monthFirst` tells which of the two numbers in `3/12` is the month.
 */
export function takeDate(left: Text, words: PhraseWords, today: LocalDay, monthFirst: boolean): NamedDay | undefined {
  const before = beforeDate(words);
  const iso = left.take(`${before}(\\d{4})-(\\d{1,2})-(\\d{1,2})`);
  if (iso) return dateOf(today, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  return (
    takeNamedMonth(left, words, before, today) ??
    takeDotted(left, words, before, today) ??
    takeSlashed(left, before, today, monthFirst) ??
    takeDayAlone(left, words, today)
  );
}

/** The same day some months on, or the last of a month that is shorter. */
export function monthsOn(day: LocalDay, months: number): LocalDay {
  const { year, month, day: of } = wallDate(day);
  const first = firstOf(year, month + months);
  return Math.min(first + of - 1, firstOf(year, month + months + 1) - 1);
}

/** The first day of a month; months beyond December are those of the years after. */
export function firstOf(year: number, month: number): LocalDay {
  return localDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
}

/** `on`, `am`, `Tue,` and what else may stand before a date. */
function beforeDate(words: PhraseWords): string {
  const before = `(?:(?:${either(words.before)}) )*`;
  return `${before}(?:(?:${either(words.weekdays)}|${either(words.shortWeekdays)})\\.?,? ${before})?`;
}

/** `3rd of December 2026`, `December 3`, `3. Dez.`. */
function takeNamedMonth(left: Text, words: PhraseWords, before: string, today: LocalDay): NamedDay | undefined {
  const months = either(words.months);
  const ordinal = `(?:${either(words.ordinal)})`;
  const year = shortYear(words);
  const dayFirst = left.take(`${before}${DAY}${ordinal}? ?(?:of )?(${months})\\.?(?:,? ${year})?`);
  if (dayFirst) return dateOf(today, Number(dayFirst[1]), words.months[lower(dayFirst[2])], century(dayFirst[3]));
  const monthFirst = left.take(`${before}(${months})\\.? (?:the )?${DAY}${ordinal}?(?:,? (\\d{4}))?(?!:)`);
  return monthFirst && dateOf(today, Number(monthFirst[2]), words.months[lower(monthFirst[1])], century(monthFirst[3]));
}

/** `3.12.`, `3.12.2026`; without its last dot, as `3.12`, only where no time is meant: `am 3.12`, `3.12 14 Uhr`. */
function takeDotted(left: Text, words: PhraseWords, before: string, today: LocalDay): NamedDay | undefined {
  const dotted = left.take(`${before}${DAY}\\. ?${MONTH}\\.(?: ?${shortYear(words)})?`);
  if (dotted) return dateOf(today, Number(dotted[1]), Number(dotted[2]), century(dotted[3]));
  if (!words.ordinal.includes('.')) return undefined;
  const days = words.before.filter((word) => !words.about.includes(word));
  const open = `${DAY}\\.${MONTH}`;
  const hour = `(?:\\d{1,2}|${either(words.numbers)})`;
  const time = `(?: (?:${either(words.at)}))? (?:${hour} ?(?:${either(words.clock)})|\\d{1,2}[:.]\\d\\d)`;
  const short = left.take(`(?:${either(days)}) ${open}`) ?? left.take(`${before}${open}(?=,?${time})`);
  return short && dateOf(today, Number(short[1]), Number(short[2]));
}

/** `3/12`, `12/3/2026`; `24/7` and half an hour, `1/2 9`, are no dates. */
function takeSlashed(left: Text, before: string, today: LocalDay, monthFirst: boolean): NamedDay | undefined {
  const match = left.take(`${before}(?!24/7|1/2 \\d{1,2}(?![:.\\d]))(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?`);
  if (!match) return undefined;
  const [one, other] = [Number(match[1]), Number(match[2])];
  const turned = one > 12 ? false : other > 12 || monthFirst;
  return turned ? dateOf(today, other, one, century(match[3])) : dateOf(today, one, other, century(match[3]));
}

/** `the 3rd`: of this month or of the next that has it. */
function takeDayAlone(left: Text, words: PhraseWords, today: LocalDay): NamedDay | undefined {
  const match = left.take(`(?:(?:${either(words.before)}) )+${DAY}(?:${either(words.ordinal)})`);
  if (!match) return undefined;
  const { year } = wallDate(today);
  for (let month = 1; month <= 24; month++) {
    const date = firstOf(year, month) + Number(match[1]) - 1;
    if (date >= today && date < firstOf(year, month + 1)) return { day: date, again: 0 };
  }
  return NEVER;
}

/** Four digits, or two that are no hour. */
function shortYear(words: PhraseWords): string {
  const hour = [words.clock, words.am, words.pm].map(either).join('|');
  return `(\\d{4}|\\d{2}(?![:.\\d])(?! ?(?:${hour})))`;
}

function century(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return Number(year) < 100 ? 2000 + Number(year) : Number(year);
}

/** The next such date from today on. */
function dateOf(today: LocalDay, day: number, month = 0, year?: number): NamedDay {
  if (month < 1 || month > 12 || day < 1 || day > 31) return NEVER;
  const { year: current }: WallDate = wallDate(today);
  for (let y = year ?? current; y < current + 9; y++) {
    const date = localDay(y, month, day);
    if (date < firstOf(y, month + 1) && (year !== undefined || date >= today)) return { day: date, again: 0 };
    if (year !== undefined) return NEVER;
  }
  return NEVER;
}

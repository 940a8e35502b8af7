import type { LocalDay } from '#core/habit/local-day.ts';
import { monthsOn } from '#core/needs/phrase-date.ts';
import { takeComingWeekday } from '#core/needs/phrase-day.ts';
import { either, lower, type Text } from '#core/needs/phrase-text.ts';
import { takeTime } from '#core/needs/phrase-time.ts';
import { type PhraseWords, USUAL_MINUTES } from '#core/needs/phrase-words.ts';
import { DAY_MINUTES, type WallTime, wallTime } from '#core/needs/wall-time.ts';

/** `Dienstag in acht Tagen` is a week after the coming one, as it is in fourteen days two weeks. */
const COLLOQUIAL_DAYS: Readonly<Record<number, number>> = { 8: 7, 14: 14, 15: 14 };

/** Takes `in two hours`, `an hour from now`, `Dienstag in zwei Wochen`, `a week from tomorrow` out of a text. */
export function takeSpan(left: Text, words: PhraseWords, now: WallTime): WallTime | undefined {
  const before = `(?:${either(words.in)})`;
  const behind = `(?:${either(words.fromNow)})`;
  const saying = left.take(`${before} (${either(words.spans)})`) ?? left.take(`(${either(words.spans)}) ${behind}`);
  if (saying) return afterSaying(left, words, now, words.spans[lower(saying[1])] ?? 0);
  const span = `(\\d{1,3}(?:[.,]\\d)?|${either(words.counts)}|${either(words.numbers)}) ?(${either(words.units)})`;
  const days = `(${either(words.days)})`;
  const from = `(?:${either(words.countedFrom)})`;
  const fromDay = left.take(`${days} ${before} ${span}()`) ?? left.take(`()${span} ${from} ${days}`);
  if (fromDay) {
    const named = words.days[lower(fromDay[1] || fromDay[4])] ?? 0;
    return after(left, words, { ...now, day: now.day + named }, fromDay, false);
  }
  const match =
    left.take(`()${before} ${span}`) ??
    left.take(`()${span} ${behind}`) ??
    left.take(`()${span} ${from}(?= (?:${either(words.weekdays)})[\\s,;.!?])`);
  return match && after(left, words, now, match, true);
}

/** A saying of days and weeks is as vague of the hour as `in two weeks`. */
function afterSaying(left: Text, words: PhraseWords, now: WallTime, minutes: number): WallTime {
  if (minutes < DAY_MINUTES) return wallTime(now.day, now.minutes + minutes);
  return atTime(left, words, now.day + minutes / DAY_MINUTES);
}

/** The span's number and unit are the second and third group. */
function after(
  left: Text,
  words: PhraseWords,
  now: WallTime,
  match: readonly (string | undefined)[],
  weekdays: boolean,
): WallTime {
  const name = lower(match[2]);
  const count = words.counts[name] ?? words.numbers[name] ?? Number(name.replace(',', '.'));
  const unit = words.units[lower(match[3])];
  if (unit === 'hour' || unit === 'minute')
    return wallTime(now.day, now.minutes + Math.round(count * (unit === 'hour' ? 60 : 1)));
  if (unit === 'month') return atTime(left, words, monthsOn(now.day, Math.round(count)));
  const days = Math.round(count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1));
  const onWeekday = unit === 'day' ? COLLOQUIAL_DAYS[days] : days;
  const weekday = weekdays && onWeekday !== undefined ? takeComingWeekday(left, words, now.day) : undefined;
  return atTime(left, words, weekday === undefined ? now.day + days : weekday + (onWeekday ?? 0));
}

function atTime(left: Text, words: PhraseWords, day: LocalDay): WallTime {
  const { minutes, part } = takeTime(left, words) ?? {};
  return wallTime(day, minutes ?? part?.usual ?? USUAL_MINUTES);
}

import { ARABIC } from '#core/needs/arabic.ts';
import { ENGLISH } from '#core/needs/english.ts';
import { GERMAN } from '#core/needs/german.ts';
import { type NamedDay, takeDay, takeWeekdayIn } from '#core/needs/phrase-day.ts';
import { either, lower, Text } from '#core/needs/phrase-text.ts';
import { type NamedTime, takeTime } from '#core/needs/phrase-time.ts';
import type { PhraseWords } from '#core/needs/phrase-words.ts';
import { earlier, type WallTime } from '#core/needs/wall-time.ts';

/** What was understood of "I negotiate on Tuesday at ten". */
export interface Phrase {
  /** Always ahead; absent when the text names neither a day nor a time, or one that is over. */
  readonly at?: WallTime;
  /** What is left: what the need is about. */
  readonly about: string;
}

export const PHRASE_LANGUAGES = { en: ENGLISH, de: GERMAN, ar: ARABIC } as const;

/** Where nothing is said of the hour. */
const USUAL_MINUTES = 9 * 60;
const DAY_MINUTES = 1440;
/** Something "this afternoon" begins in half an hour at the earliest. */
const SOON_MINUTES = 30;

/** Reads a day and a time out of a text; `now` is the learner's wall time. Never throws. */
export function readPhrase(text: string, language: keyof typeof PHRASE_LANGUAGES, now: WallTime): Phrase {
  const words = PHRASE_LANGUAGES[language];
  const left = new Text(text);
  left.take(`(?:${either(words.loose)})(?= (?:${either([...words.at, ...words.about])}) )`);
  const at = takeSpan(left, words, now) ?? takeMoment(left, words, now);
  const about = aboutOf(left, words);
  return at && earlier(now, at) ? { at, about } : { about };
}

function takeMoment(left: Text, words: PhraseWords, now: WallTime): WallTime | undefined {
  const day = takeDay(left, words, now.day);
  const time = takeTime(left, words, day?.part);
  return day || time ? settle(day, time, now) : undefined;
}

function settle(day: NamedDay | undefined, time: NamedTime | undefined, now: WallTime): WallTime {
  const again = day ? day.again : 1;
  const at = wallTime(day?.day ?? now.day, time?.minutes ?? time?.part?.usual ?? USUAL_MINUTES);
  if (earlier(now, at)) return at;
  const soon = Math.ceil((now.minutes + SOON_MINUTES) / 60) * 60;
  const end = time?.part?.end ?? DAY_MINUTES;
  const vague = time?.minutes === undefined && at.day === now.day && (again === 0 || time?.part !== undefined);
  if (vague && soon < end) return { day: at.day, minutes: soon };
  if (again > 0) return { ...at, day: at.day + again };
  return time?.open ? { ...at, minutes: at.minutes + DAY_MINUTES / 2 } : at;
}

function wallTime(day: number, minutes: number): WallTime {
  const days = Math.floor(minutes / DAY_MINUTES);
  return { day: day + days, minutes: minutes - days * DAY_MINUTES };
}

/** `in two hours`, `in 3 Tagen`, `an hour from now`, `Dienstag in zwei Wochen`. */
function takeSpan(left: Text, words: PhraseWords, now: WallTime): WallTime | undefined {
  const [before, behind] = [`(?:${either(words.in)})`, `(?:${either(words.fromNow)})`];
  const saying = left.take(`${before} (${either(words.spans)})`) ?? left.take(`(${either(words.spans)}) ${behind}`);
  if (saying) return later(now, words.spans[lower(saying[1])] ?? 0);
  const number = `(\\d{1,3}|${either(words.ones)}|${either(words.numbers)})`;
  const span = `${number} ?(${either(words.units)})`;
  const match = left.take(`${before} ${span}`) ?? left.take(`${span} ${behind}`);
  if (!match) return undefined;
  const count = words.ones.includes(lower(match[1])) ? 1 : (words.numbers[lower(match[1])] ?? Number(match[1]));
  const unit = words.units[lower(match[2])];
  if (unit === 'hour' || unit === 'minute') return later(now, count * (unit === 'hour' ? 60 : 1));
  const days = count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1);
  const weekday = unit === 'day' ? undefined : takeWeekdayIn(left, words, now.day, days / 7);
  const { minutes, part } = takeTime(left, words) ?? {};
  return wallTime(weekday ?? now.day + days, minutes ?? part?.usual ?? USUAL_MINUTES);
}

function later(now: WallTime, minutes: number): WallTime {
  return wallTime(now.day, now.minutes + minutes);
}

function aboutOf(left: Text, words: PhraseWords): string {
  const text = left.rest
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+([,;.!?،؛؟])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.:–—،-]+|[\s,;.:!?–—،؟-]+$/g, '');
  const opened = text.replace(new RegExp(`^(?:${either(words.opening)}) `, 'iu'), '').trim();
  return opened.replace(new RegExp(` (?:${either(words.closing)})$`, 'iu'), '').trim();
}

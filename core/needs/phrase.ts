import { ARABIC } from '#core/needs/arabic.ts';
import { ENGLISH } from '#core/needs/english.ts';
import { GERMAN } from '#core/needs/german.ts';
import { takeDay } from '#core/needs/phrase-day.ts';
import { takeSpan } from '#core/needs/phrase-span.ts';
import { either, Text } from '#core/needs/phrase-text.ts';
import { type NamedTime, takeTime } from '#core/needs/phrase-time.ts';
import { type NamedDay, type PhraseWords, USUAL_MINUTES } from '#core/needs/phrase-words.ts';
import { DAY_MINUTES, earlier, type WallTime, wallTime } from '#core/needs/wall-time.ts';

/** What was understood of "I negotiate on Tuesday at ten". */
export interface Phrase {
  /** Always ahead; absent when the text names neither a day nor a time, or one that is over. */
  readonly at?: WallTime;
  /** A day or a time was named, but none that is ahead: it is over, or no calendar has it. */
  readonly over?: true;
  /** What is left: what the need is about. */
  readonly about: string;
}

export const PHRASE_LANGUAGES = { en: ENGLISH, de: GERMAN, ar: ARABIC } as const;
export type PhraseLanguage = keyof typeof PHRASE_LANGUAGES;

/** How a text is read. */
export interface PhraseReading {
  /** In `3/12` the month comes first, as in the United States. */
  readonly monthFirst?: boolean;
  /** Weekdays of two letters are other words: `do`, `so`. */
  readonly longWeekdays?: boolean;
}

/** Something "this afternoon" begins in half an hour at the earliest. */
const SOON_MINUTES = 30;

/** Reads a day and a time out of a text; `now` is the learner's wall time. Never throws. */
export function readPhrase(
  text: string,
  language: PhraseLanguage,
  now: WallTime,
  { monthFirst = false, longWeekdays = false }: PhraseReading = {},
): Phrase {
  const words: PhraseWords = { ...PHRASE_LANGUAGES[language], ...(longWeekdays && { shortWeekdays: {} }) };
  const left = new Text(text);
  left.take(`(?:${either(words.loose)})(?= (?:${either([...words.at, ...words.about])}) )`);
  const at = takeSpan(left, words, now) ?? takeMoment(left, words, now, monthFirst);
  const about = aboutOf(left, words);
  if (!at) return { about };
  return earlier(now, at) ? { at, about } : { about, over: true };
}

function takeMoment(left: Text, words: PhraseWords, now: WallTime, monthFirst: boolean): WallTime | undefined {
  const day = takeDay(left, words, now.day, monthFirst);
  const time = takeTime(left, words, day?.part, day?.hour);
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

function aboutOf(left: Text, words: PhraseWords): string {
  const text = left.rest
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+([,;.!?،؛؟])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.:–—،-]+|[\s,;.:!?–—،؟-]+$/g, '');
  const opened = text.replace(new RegExp(`^(?:${either(words.opening)}) `, 'iu'), '').trim();
  return opened.replace(new RegExp(` (?:${either(words.closing)})$`, 'iu'), '').trim();
}

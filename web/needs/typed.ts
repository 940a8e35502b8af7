import { PHRASE_LANGUAGES, type Phrase, type PhraseLanguage, readPhrase } from '#core/needs/phrase.ts';
import { language } from '../messages/language.svelte.ts';
import { now } from '../offline/clock.ts';
import { instantOf, wallTimeOf } from './wall-clock.ts';

/** What somebody typed, taken apart: when it is, and what it is about. */
export interface TypedNeed {
  /** Milliseconds UTC; absent when no time ahead was named. */
  readonly at?: number;
  /** A time was named that is not ahead. */
  readonly over?: true;
  readonly about: string;
}

/** Reads a moment out of what is typed in Find. */
export function typedNeed(query: string): TypedNeed {
  const { at, ...rest } = readAny(query);
  return at === undefined ? rest : { ...rest, at: instantOf(at) };
}

/** People type in the language they think in: what says no time in that of the app may say one in another. */
function readAny(query: string): Phrase {
  const [wall, own] = [wallTimeOf(now()), language()];
  const phrase = readPhrase(query, own, wall, { monthFirst: isMonthFirst() });
  if (phrase.at || phrase.over) return phrase;
  for (const other of Object.keys(PHRASE_LANGUAGES) as PhraseLanguage[]) {
    const read = other === own ? phrase : readPhrase(query, other, wall, { longWeekdays: true });
    if (read.at) return read;
  }
  return phrase;
}

/** Whether the device's own dates begin with the month. */
function isMonthFirst(): boolean {
  const parts = new Intl.DateTimeFormat(navigator.language).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts[0] !== 'year';
}

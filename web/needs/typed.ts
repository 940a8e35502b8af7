import { readPhrase } from '#core/needs/phrase.ts';
import { language } from '../messages/language.svelte.ts';
import { now } from '../offline/clock.ts';
import { instantOf, wallTimeOf } from './wall-clock.ts';

/** What somebody typed, taken apart: when it is, and what it is about. */
export interface TypedNeed {
  /** Milliseconds UTC; absent when no time was named. */
  readonly at?: number;
  readonly about: string;
}

/** Reads a moment out of what is typed in Find. */
export function typedNeed(query: string): TypedNeed {
  const { at, about } = readPhrase(query, language(), wallTimeOf(now()));
  return at === undefined ? { about } : { at: instantOf(at), about };
}

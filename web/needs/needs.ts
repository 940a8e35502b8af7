import type { ModuleEntry } from '#contract/library.ts';
import { readPhrase } from '#core/needs/phrase.ts';
import type { DatedNeed, LearnerState } from '#core/sync/state.ts';
import { language } from '../messages/language.svelte.ts';
import { now } from '../offline/clock.ts';
import { instantOf, wallTimeOf } from './wall-clock.ts';

/** A need is shown until so long after its moment. */
const OVER_MS = 30 * 60_000;
const MOST_SHOWN = 3;

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

/** Needs that are still ahead, soonest first; what is behind is nobody's hurry any more. */
export function needsAhead({ needs }: Pick<LearnerState, 'needs'>, at: number): DatedNeed[] {
  return needs
    .filter((need) => need.at >= at - OVER_MS)
    .sort((a, b) => a.at - b.at || (a.skill < b.skill ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

/** The modules that a warm-up for this skill asks. */
export function modulesFor(skill: string, modules: readonly ModuleEntry[]): ModuleEntry[] {
  return modules.filter((module) => module.skill === skill);
}

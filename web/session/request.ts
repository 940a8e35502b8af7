import type { PlanRequest } from '#core/planning/plan.ts';
import { requestFor, type Wishes } from '#core/planning/request.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { language } from '../messages/language.svelte.ts';

const LONGEST_MINUTES = 60;

/** What to plan for, from the learner's settings and needs, what is asked of them, and the wishes of this session. */
export function requestOf(
  wishes: Wishes,
  settings: LearnerState['settings'],
  needs: PlanRequest['needs'] = [],
  assignments: PlanRequest['assignments'] = [],
): PlanRequest {
  return requestFor(wishes, settings, { needs, assignments }, language());
}

/**
 * Reads the address of a session: `minutes`, `seed`, `only` (repeatable module ids: a warm-up), `lesson` (one module in
 * full). Anything unreadable counts as absent; without `minutes` it is the learner's usual.
 */
export function wishesOf(
  query: Pick<URLSearchParams, 'get' | 'getAll'>,
  usual: { readonly minutes: number; readonly seed: number; readonly now: number },
): Wishes {
  const minutes = Number(query.get('minutes') ?? Number.NaN);
  const seed = Number(query.get('seed') ?? Number.NaN);
  const only = query.getAll('only').filter(Boolean);
  const lesson = query.get('lesson');
  return {
    now: usual.now,
    minutes: minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : usual.minutes,
    seed: Number.isSafeInteger(seed) && seed >= 0 ? seed : usual.seed,
    ...(only.length > 0 && { only }),
    ...(lesson && { lesson, only: [lesson] }),
  };
}

/** A fresh seed for a plan. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The address that opens a session with these wishes. */
export function sessionAddress(wishes: { readonly minutes: number; readonly seed: number }): string {
  return `/session?minutes=${wishes.minutes}&seed=${wishes.seed}`;
}

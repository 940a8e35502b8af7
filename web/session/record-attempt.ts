import { paceOf } from '#core/planning/pace.ts';
import type { Bite } from '#core/planning/plan.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { learner, record } from '../offline/store.svelte.ts';
import type { Answer } from './session.svelte.ts';

/** Writes an answer to the activity of `bite`; resolves when it is on the disk. */
export async function recordAttempt(
  session: string,
  bite: Bite,
  { response, graded, ms, hints, revealed, confidence }: Answer,
): Promise<LoggedEvent> {
  if (!bite.key || bite.purpose === 'content') throw new Error(`${bite.id} is not an activity`);
  const { module, version, card, kind, key, purpose, propensity } = bite;
  const { score, correct } = graded;
  return record(
    {
      kind: 'attempt',
      session,
      ...{ module, version, activity: card, cardKind: kind, key, response, purpose, hints, revealed, ms },
      ...(propensity !== undefined && { propensity }),
      ...(confidence && { confidence }),
      pace: paceOf(kind, ms, learner.state),
    },
    { score, correct },
  );
}

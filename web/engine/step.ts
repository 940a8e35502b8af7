import { stepLabel } from '#core/mastery/difficulty.ts';
import { type Knowledge, predict } from '#core/mastery/stack.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { Bite, Guidance } from '#core/planning/plan.ts';
import { progressOf, twoMisses } from '#core/planning/progress.ts';
import type { Step } from './questions.ts';

/**
 * What to say of a card that was chosen for its difficulty: among several at the same idea, or as the surest of what was
 * learned before, which comes next after two misses. Nothing of any other.
 */
export function stepOf(
  bite: Bite | undefined,
  live: LiveSession,
  { variants }: Guidance,
  knowledge: Knowledge,
  now: number,
): Step | undefined {
  const facts = bite?.key === undefined ? undefined : libraryOf(knowledge.catalogue).keys.get(bite.key);
  if (!bite || !facts) return undefined;
  const missed = twoMisses(progressOf(live));
  const surest = missed && bite.purpose === 'review';
  if (!surest && variants.get(facts.key) !== bite.card) return undefined;
  const chances = facts.variants.map((card) => ({ card, p: predict(knowledge, facts.module, card, now).p }));
  const chosen = chances.find(({ card }) => card.id === bite.card);
  const others = chances.filter((one) => one !== chosen).map(({ p }) => p);
  return chosen && stepLabel(chosen.p, others, missed);
}

import { bandFor, pickVariant } from '#core/mastery/difficulty.ts';
import { type Knowledge, own, predict } from '#core/mastery/stack.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { Guidance, PlanRequest } from '#core/planning/plan.ts';
import type { SkillForecast } from '#core/recommendation/need-forecast.ts';
import { successAt } from '#core/recommendation/parts.ts';
import { CLAIMED_KNOWN, claimed, declined } from '#core/recommendation/signals.ts';

/** Answers in a skill from which on it says something of its modules. */
const ENOUGH_IN_SKILL = 5;
/** Answers altogether from which on variants are chosen by difficulty. */
const ENOUGH_ANSWERS = 20;
/** Right answers that are luck. */
const GUESSED = 0.2;
const MOST_KNOWN = 0.95;

/**
 * What planning should know beyond memory: pass it as `guidance` of the request. Declined modules are not offered
 * (unless assigned), claimed ones are pretested and come later, gaps and likely needs weigh more, and variants get the
 * difficulty that this learner should have. Says nothing of what it does not know.
 */
export function guidanceOf(
  request: PlanRequest,
  knowledge: Knowledge,
  forecast: readonly SkillForecast[] = [],
): Guidance {
  const worth = new Map<string, number>();
  const known = new Map<string, number>();
  const library = libraryOf(knowledge.catalogue);
  const assigned = new Set(request.assignments?.map(({ module }) => module));
  const needed = new Map(forecast.map(({ skill, p }) => [skill, p]));
  for (const { id, skill, level } of library.modules.values()) {
    const { right = 0, wrong = 0 } = own(knowledge.ability.skills, skill) ?? {};
    const p = successAt(knowledge, skill, level, request.now).p;
    const enough = right + wrong >= ENOUGH_IN_SKILL;
    if (enough) known.set(id, Math.min(Math.max((p - GUESSED) / (1 - GUESSED), 0), MOST_KNOWN));
    if (claimed(knowledge.state, id)) known.set(id, CLAIMED_KNOWN);
    const factor = (enough ? 1.5 - p : 1) * (1 + (needed.get(skill) ?? 0));
    const open = assigned.has(id) || !declined(knowledge.state, id, request.now);
    if (!open || factor !== 1) worth.set(id, open ? factor : 0);
  }
  return { worth, known, variants: variantsOf(request, knowledge) };
}

/** For each remembered idea with several variants: the one to ask, usually and where a success should be likely. */
function variantsOf(request: PlanRequest, knowledge: Knowledge): Guidance['variants'] {
  const chosen = new Map<string, { readonly usual: string; readonly likely: string }>();
  const { ability, state, catalogue } = knowledge;
  if (ability.learner.right + ability.learner.wrong < ENOUGH_ANSWERS) return chosen;
  for (const [key, { module, variants }] of libraryOf(catalogue).keys) {
    if (variants.length < 2 || !own(state.memories, key)) continue;
    const after = variants.findIndex(({ id }) => id === own(state.lastActivity, key)) + 1;
    const turns = [...variants.slice(after), ...variants.slice(0, after)].filter(
      ({ kind }) => !request.without?.includes(kind),
    );
    const chances = new Map(turns.map((card) => [card.id, predict(knowledge, module, card, request.now).p]));
    const pick = (position: number) =>
      pickVariant(turns, ({ id }) => chances.get(id), bandFor('review', position, false))?.id;
    const [likely, usual] = [pick(0), pick(Number.POSITIVE_INFINITY)];
    if (likely !== undefined && usual !== undefined) chosen.set(key, { usual, likely });
  }
  return chosen;
}

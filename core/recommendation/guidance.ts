import { bandFor, pickVariant } from '#core/mastery/difficulty.ts';
import { type Knowledge, own, predict } from '#core/mastery/stack.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { Guidance, PlanRequest } from '#core/planning/plan.ts';
import { NO_PROGRESS, progressOf, twoMisses } from '#core/planning/progress.ts';
import type { SkillForecast } from '#core/recommendation/need-forecast.ts';
import { successAt } from '#core/recommendation/parts.ts';
import { CLAIMED_KNOWN, claimed, declined } from '#core/recommendation/signals.ts';

/** Answers in a skill from which on it says something of its modules. */
const ENOUGH_IN_SKILL = 5;
/** Answers altogether from which on variants are chosen by difficulty. */
const ENOUGH_ANSWERS = 20;

/** Where the session stands; absent before it begins. */
export interface GuidanceOptions {
  readonly live?: LiveSession;
  /** Only if it has earned its place. */
  readonly forecast?: readonly SkillForecast[];
}

/**
 * What planning should know beyond memory: pass it as `guidance` of the request, and make it again after each answer. Declined modules are not offered
 * (unless assigned), claimed ones are pretested and come later, gaps and likely needs weigh more, and variants get the
 * difficulty that this learner should have. Says nothing of what it does not know.
 */
export function guidanceOf(
  request: PlanRequest,
  knowledge: Knowledge,
  { live, forecast = [] }: GuidanceOptions = {},
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
    if (claimed(knowledge.state, library, id)) known.set(id, CLAIMED_KNOWN);
    const factor = (enough ? 1.5 - p : 1) * (1 + (needed.get(skill) ?? 0));
    const open = assigned.has(id) || !declined(knowledge.state, id, request.now);
    if (!open || factor !== 1) worth.set(id, open ? factor : 0);
  }
  return { worth, known, variants: variantsOf(request, knowledge, live) };
}

/** For each remembered idea with several variants, the one in the band of difficulty for this place in the session. */
function variantsOf(request: PlanRequest, knowledge: Knowledge, live: LiveSession | undefined): Guidance['variants'] {
  const chosen = new Map<string, string>();
  const { ability, state, catalogue } = knowledge;
  if (ability.learner.right + ability.learner.wrong < ENOUGH_ANSWERS) return chosen;
  const progress = live ? progressOf(live) : NO_PROGRESS;
  const band = bandFor('review', progress.done.length, twoMisses(progress));
  for (const [key, { module, variants }] of libraryOf(catalogue).keys) {
    if (variants.length < 2 || !own(state.memories, key)) continue;
    const after = variants.findIndex(({ id }) => id === own(state.lastActivity, key)) + 1;
    const turns = [...variants.slice(after), ...variants.slice(0, after)];
    const playable = turns.filter(({ kind }) => !request.without?.includes(kind));
    const picked = pickVariant(playable, (card) => predict(knowledge, module, card, request.now).p, band);
    if (picked) chosen.set(key, picked.id);
  }
  return chosen;
}

import type { Graded } from '#content/activities/activity.ts';
import { longestRising } from '#content/activities/rising.ts';
import type { Scene, SceneResponse } from '#content/activities/scene/schema.ts';

/** The same whether a target was touched in the scene, pointed at by a controller or picked from the list. */
export function gradeScene(activity: Scene, response: SceneResponse): Graded {
  const given = 'found' in response ? response.found : response.order;
  return activity.task === 'find' ? gradeFind(activity, new Set(given)) : gradeSequence(activity, [...new Set(given)]);
}

/**
 * The score is the balance (F1) of how much was found and how much of what was marked is right, so that marking
 * everything earns little. `parts` says per target whether the decision to mark it or not was right.
 */
function gradeFind({ targets }: Scene, chosen: ReadonlySet<string>): Graded {
  const right = targets.filter((target) => target.right);
  const marked = targets.filter(({ id }) => chosen.has(id));
  const found = marked.filter((target) => target.right).length;
  return {
    score: found === 0 ? 0 : (2 * found) / (right.length + marked.length),
    correct: found > 0 && found === right.length && found === marked.length,
    parts: Object.fromEntries(targets.map(({ id, right }) => [id, right === chosen.has(id)])),
  };
}

/**
 * Steps that need not move, the longest run in rising order, are right; the score counts them beyond the first. What
 * is no step costs one.
 */
function gradeSequence({ targets }: Scene, given: readonly string[]): Graded {
  const steps = targets.filter(({ right }) => right);
  const rank = new Map(steps.map(({ id }, index) => [id, index]));
  const kept = new Set(longestRising(given.flatMap((id) => rank.get(id) ?? [])));
  const wrong = targets.filter(({ id, right }) => !right && given.includes(id));
  const score = Math.max(0, kept.size - 1 - wrong.length) / Math.max(1, steps.length - 1);
  const stands = ({ id, right }: Scene['targets'][number]) =>
    right ? kept.has(rank.get(id) ?? -1) : !given.includes(id);
  return {
    score,
    correct: score === 1,
    parts: Object.fromEntries(targets.map((target) => [target.id, stands(target)])),
  };
}

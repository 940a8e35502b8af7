import type { Graded } from '#content/activities/activity.ts';
import type { Cloze, ClozeResponse } from '#content/activities/cloze/schema.ts';
import { type Agreement, agreement } from '#content/activities/short-answer/compare.ts';

/**
 * The score is the share of gaps that are right. Typed gaps forgive what short answers forgive, but never a word that
 * is right in another gap; words from a bank must be the right ones.
 */
export function gradeCloze(activity: Cloze, response: ClozeResponse): Graded {
  const found = activity.gaps.map((gap): Agreement => {
    const typed = Object.hasOwn(response.gaps, gap.id) ? (response.gaps[gap.id] ?? '') : '';
    const others = activity.gaps.filter((other) => other !== gap).flatMap((other) => other.accept);
    return agreement(typed, gap.accept, { exact: activity.bank.length > 0, others });
  });
  const right = found.filter((agreed) => agreed !== undefined).length;
  return {
    score: right / activity.gaps.length,
    correct: right === activity.gaps.length,
    parts: Object.fromEntries(activity.gaps.map(({ id }, index) => [id, found[index] !== undefined])),
    ...(found.includes('typo') ? { note: 'typo' } : {}),
  };
}

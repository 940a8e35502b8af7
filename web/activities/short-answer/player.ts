import type { Graded } from '#content/activities/activity.ts';
import { gradeShortAnswer } from '#content/activities/short-answer/grade.ts';
import type { ShortAnswer, ShortAnswerResponse } from '#content/activities/short-answer/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

/** The pattern engine is large and few activities need it, so it comes when one does. */
async function grade(activity: ShortAnswer, response: ShortAnswerResponse): Promise<Graded> {
  if (activity.pattern === undefined) return gradeShortAnswer(activity, response, () => false);
  const { matchesPattern } = await import('#content/activities/short-answer/pattern.ts');
  return gradeShortAnswer(activity, response, matchesPattern);
}

export const player: KindPlayer<ShortAnswer> = { Player, grade };

import type { Graded } from '#content/activities/activity.ts';
import { gradeFormula } from '#content/activities/formula/grade.ts';
import type { Formula, FormulaResponse } from '#content/activities/formula/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import { calculator } from './calculator.ts';
import Player from './Player.svelte';

async function grade(activity: Formula, response: FormulaResponse): Promise<Graded> {
  const { checkFormula } = await calculator();
  return gradeFormula(activity, response, checkFormula);
}

export const player: KindPlayer<Formula> = { Player, grade };

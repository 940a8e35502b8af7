import type { Graded } from '#content/activities/activity.ts';
import type { Outcome } from '#content/activities/formula/check.ts';
import type { Formula, FormulaResponse } from '#content/activities/formula/schema.ts';

/** Compares a formula with the author's: `checkFormula` of `check.ts`, which a browser loads only for such activities. */
export type Checker = (activity: Formula, text: string) => Outcome;

/** The right result without the function that is asked for: a hard success, not a failure. */
const WITHOUT = 0.6;

/** `note` says what was found when the formula is not right: `wrong`, `error`, `fixed`, `without` or the problem's code. */
export function gradeFormula(activity: Formula, response: FormulaResponse, check: Checker): Graded {
  const outcome = check(activity, response.text);
  if (outcome.found === 'right') return { score: 1, correct: true, parts: {} };
  const note = outcome.found === 'problem' ? outcome.problem : outcome.found;
  return { score: outcome.found === 'without' ? WITHOUT : 0, correct: false, parts: {}, note };
}

import { checkFormula } from '#content/activities/formula/check.ts';
import { gradeFormula } from '#content/activities/formula/grade.ts';
import { printFormula } from '#content/activities/formula/print.ts';
import { readFormula } from '#content/activities/formula/read.ts';
import { Formula, FormulaResponse } from '#content/activities/formula/schema.ts';
import type { Kind } from '#content/activities/kind.ts';

export const formula: Kind<Formula, FormulaResponse> = {
  schema: Formula,
  response: FormulaResponse,
  attributes: [],
  fields: ['Cell', 'Answer', 'Use', 'Check'],
  read: readFormula,
  print: printFormula,
  grade: (activity, response) => gradeFormula(activity, response, checkFormula),
  seconds: ({ sheet, reference }) => 12 + 0.5 * sheet.flat().length + 0.5 * reference.length,
};

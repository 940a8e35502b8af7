import type { Kind } from '#content/activities/kind.ts';
import { gradeNumeric } from '#content/activities/numeric/grade.ts';
import { printNumeric } from '#content/activities/numeric/print.ts';
import { readNumeric } from '#content/activities/numeric/read.ts';
import { Numeric, NumericResponse } from '#content/activities/numeric/schema.ts';

export const numeric: Kind<Numeric, NumericResponse> = {
  schema: Numeric,
  response: NumericResponse,
  attributes: [],
  fields: ['Answer'],
  read: readNumeric,
  print: printNumeric,
  grade: gradeNumeric,
  seconds: () => 15,
};

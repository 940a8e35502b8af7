import type { Kind } from '#content/activities/kind.ts';
import { gradeMatrix } from '#content/activities/matrix/grade.ts';
import { printMatrix } from '#content/activities/matrix/print.ts';
import { readMatrix } from '#content/activities/matrix/read.ts';
import { Matrix, MatrixResponse } from '#content/activities/matrix/schema.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const matrix: Kind<Matrix, MatrixResponse> = {
  schema: Matrix,
  response: MatrixResponse,
  attributes: [],
  fields: [],
  read: readMatrix,
  print: printMatrix,
  grade: gradeMatrix,
  seconds: ({ columns, rows }) =>
    [...columns, ...rows].reduce((sum, { text }) => sum + secondsToRead(text), 3 + 2 * rows.length),
};

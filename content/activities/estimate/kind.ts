import { gradeEstimate } from '#content/activities/estimate/grade.ts';
import { printEstimate } from '#content/activities/estimate/print.ts';
import { readEstimate } from '#content/activities/estimate/read.ts';
import { Estimate, EstimateResponse } from '#content/activities/estimate/schema.ts';
import type { Kind } from '#content/activities/kind.ts';

export const estimate: Kind<Estimate, EstimateResponse> = {
  schema: Estimate,
  response: EstimateResponse,
  attributes: ['scale'],
  fields: ['Answer', 'Range', 'Within'],
  read: readEstimate,
  print: printEstimate,
  printAttributes: ({ log }) => (log ? { scale: 'log' } : {}),
  grade: gradeEstimate,
  seconds: () => 15,
};

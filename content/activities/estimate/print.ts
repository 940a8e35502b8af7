import type { Html } from 'mdast';
import type { Estimate } from '#content/activities/estimate/schema.ts';
import { verbatim } from '#content/module/print-text.ts';

export function printEstimate({ min, max, answer, within, log, unit }: Estimate): Html[] {
  return [
    verbatim(`Answer: ${answer}${unit === undefined ? '' : ` ${unit}`}`),
    verbatim(`Range: ${min} to ${max}`),
    verbatim(`Within: ${within}${log ? ' times' : ''}`),
  ];
}

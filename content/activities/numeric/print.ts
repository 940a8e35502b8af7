import type { Html } from 'mdast';
import type { Numeric } from '#content/activities/numeric/schema.ts';
import { verbatim } from '#content/module/print-text.ts';

export function printNumeric({ answer, tolerance, unit }: Numeric): [Html] {
  const parts = [String(answer), ...(tolerance === 0 ? [] : [`± ${tolerance}`]), ...(unit === undefined ? [] : [unit])];
  return [verbatim(`Answer: ${parts.join(' ')}`)];
}

import type { Numeric } from '#content/activities/numeric/schema.ts';

export function printNumeric({ answer, tolerance, unit }: Numeric): string {
  const parts = [String(answer), ...(tolerance === 0 ? [] : [`± ${tolerance}`]), ...(unit === undefined ? [] : [unit])];
  return `Answer: ${parts.join(' ')}`;
}

import type { Html } from 'mdast';
import type { ShortAnswer } from '#content/activities/short-answer/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { verbatim } from '#content/module/print-text.ts';

export function printShortAnswer({ accept, pattern }: ShortAnswer): Html[] {
  const answer = verbatim(`Answer: ${printAlternatives(accept)}`);
  return pattern === undefined ? [answer] : [answer, verbatim(`Pattern: ${pattern}`)];
}

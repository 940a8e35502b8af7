import type { ShortAnswer } from '#content/activities/short-answer/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';

export function printShortAnswer({ accept, pattern }: ShortAnswer): string {
  const answer = `Answer: ${printAlternatives(accept)}`;
  return pattern === undefined ? answer : `${answer}\n\nPattern: ${pattern}`;
}

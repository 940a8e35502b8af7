import type { BlockContent } from 'mdast';
import type { Steps } from '#content/cards/steps/schema.ts';
import { toBlock } from '#content/module/print-text.ts';

export function printSteps({ intro, steps }: Steps): BlockContent[] {
  return [...intro, { t: 'list' as const, ordered: true, items: steps }].map(toBlock);
}

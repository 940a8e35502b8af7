import type { Choice } from '#content/activities/choice/schema.ts';
import type { Rule } from '#content/module/coach/rule.ts';
import { plainText } from '#content/module/plain.ts';

const LONGER = 1.6;
/** Differences of a few letters give nothing away. */
const LEAST_DIFFERENCE = 10;

export const evenOptions: Rule = {
  id: 'even-options',
  reason: 'The right answer needs care, so it grows; people notice and pick the longest without reading.',
  check({ cards }) {
    return cards
      .filter((card) => card.kind === 'choice')
      .filter(givesItselfAway)
      .map(({ id }) => ({
        where: { card: id },
        what: 'the right option is clearly the longest',
        mend: 'Shorten it and leave the rest to `Why:`, or give the wrong ones as much detail.',
      }));
  },
};

function givesItselfAway({ options }: Choice): boolean {
  const lengths = (right: boolean) =>
    options.filter((option) => option.right === right).map(({ text }) => plainText(text).length);
  const right = lengths(true);
  const wrong = lengths(false);
  if (right.length === 0 || wrong.length === 0) return false;
  const difference = mean(right) - mean(wrong);
  return (
    Math.min(...right) > Math.max(...wrong) && mean(right) > LONGER * mean(wrong) && difference >= LEAST_DIFFERENCE
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

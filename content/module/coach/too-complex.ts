import { countOutcomes } from '#content/module/coach/outcome.ts';
import { baseLanguage, type Rule } from '#content/module/coach/rule.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Module } from '#content/module/module.ts';

const MOST_IDEAS = 9;
const MOST_MINUTES = 15;
const MOST_OUTCOMES = 2;
/** What a module of a chain holds well. */
const GOOD_IDEAS = 5;
const GOOD_MINUTES = 8;

export const tooComplex: Rule = {
  id: 'too-complex',
  reason: 'Complex matter is learned in small wholes that build on each other, not in one long sitting.',
  check(module) {
    const ideas = [...new Set(module.cards.filter(isActivity).map(({ idea }) => idea))];
    const minutes = module.seconds / 60;
    const outcomes = countOutcomes(module.outcome, baseLanguage(module));
    const reasons = [
      ...(ideas.length > MOST_IDEAS ? [`${ideas.length} ideas`] : []),
      ...(minutes > MOST_MINUTES ? [`about ${Math.round(minutes)} minutes`] : []),
      ...(outcomes > MOST_OUTCOMES ? [`${outcomes} outcomes`] : []),
    ];
    if (reasons.length === 0) return [];
    const parts = Math.max(2, Math.ceil(ideas.length / GOOD_IDEAS), Math.ceil(minutes / GOOD_MINUTES));
    return [
      {
        where: { front: 'outcome' },
        what: `too much for one module: ${reasons.join(', ')}`,
        mend: `Split it into a chain: ${proposeChain(module, ideas, parts)}.`,
      },
    ];
  },
};

/** Ideas in the order of their first question, in parts as even as can be, each with the one before as prerequisite. */
function proposeChain(module: Module, ideas: readonly string[], parts: number): string {
  const size = Math.max(1, Math.ceil(ideas.length / parts));
  const count = Math.ceil(ideas.length / size);
  return Array.from({ length: Math.max(2, count) }, (_, index) => {
    const held = ideas.slice(index * size, (index + 1) * size).join(', ') || 'the rest of the teaching';
    return `\`${module.id}-${index + 1}\` (${held}${index === 0 ? '' : `; prerequisite \`${module.id}-${index}\``})`;
  }).join(', ');
}

import type { Rule } from '#content/module/coach/rule.ts';
import { isActivity } from '#content/module/estimate.ts';

export const variants: Rule = {
  id: 'variants',
  reason:
    'Asked the same way twice, people learn the question. Different questions about one idea make it usable elsewhere.',
  check({ cards }) {
    const ideas = cards.filter(isActivity).map(({ idea }) => idea);
    if (new Set(ideas).size < ideas.length) return [];
    return [
      {
        where: { front: 'outcome' },
        what: 'no idea is asked for in two ways',
        mend: 'Write a second question about the key idea and give both the same `idea`.',
      },
    ];
  },
};

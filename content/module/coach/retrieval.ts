import type { Rule } from '#content/module/coach/rule.ts';
import { estimateSeconds, isActivity } from '#content/module/estimate.ts';

const LEAST = 0.4;

export const retrieval: Rule = {
  id: 'retrieval',
  reason: 'Answering makes memory, reading makes familiarity (Roediger & Karpicke 2006, Psychological Science 17).',
  check({ cards, seconds }) {
    const share = cards.filter(isActivity).reduce((sum, card) => sum + estimateSeconds(card), 0) / Math.max(1, seconds);
    if (share >= LEAST) return [];
    return [
      {
        where: { front: 'minutes' },
        what: `${Math.round(share * 100)} % of the time goes into answering, at least ${LEAST * 100} % should`,
        mend: 'Turn a paragraph into a question whose explanation says what the paragraph said.',
      },
    ];
  },
};

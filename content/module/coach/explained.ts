import type { Rule } from '#content/module/coach/rule.ts';
import { isActivity } from '#content/module/estimate.ts';
import { plainText } from '#content/module/plain.ts';

export const explained: Rule = {
  id: 'explained',
  reason: 'Right or wrong alone teaches this one question; the explanation is what carries over (Pan & Rickard 2018).',
  check({ cards }) {
    return cards
      .filter(isActivity)
      .filter(({ explanation }) => plainText(explanation).trim() === '')
      .map(({ id }) => ({
        where: { card: id },
        what: 'an activity without an explanation',
        mend: 'Add a paragraph `Why: ...` that says in a sentence or two why the answer is right.',
      }));
  },
};

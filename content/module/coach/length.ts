import type { Rule } from '#content/module/coach/rule.ts';

const SHORTEST = 2;
const FURTHEST = 0.4;

export const length: Rule = {
  id: 'length',
  reason: 'Sessions are planned by these minutes. A module that takes longer than it says breaks the one promise made.',
  check({ seconds, minutes }) {
    const estimate = seconds / 60;
    const shown = `${Math.round(estimate * 10) / 10} minutes`;
    if (estimate < SHORTEST) {
      return [
        {
          where: { front: 'minutes' },
          what: `about ${shown} is too little to learn and recall something`,
          mend: 'Add a variant of the key question, or an example.',
        },
      ];
    }
    if (Math.abs(estimate - minutes) <= FURTHEST * minutes) return [];
    return [
      {
        where: { front: 'minutes' },
        what: `${minutes} minutes are stated, about ${shown} are likely`,
        mend: `State ${Math.min(15, Math.max(2, Math.round(estimate)))}, or ${estimate > minutes ? 'cut what the outcome does not need' : 'add practice'}.`,
      },
    ];
  },
};

import { cardKinds } from '#content/cards/kinds.ts';
import type { Finding, Rule } from '#content/module/coach/rule.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card } from '#content/module/module.ts';

export const beforeAndAfter: Rule = {
  id: 'before-and-after',
  reason: 'A question before the teaching opens the mind for it and spares those who know; one after it makes it stay.',
  check({ cards }) {
    const first = cards.findIndex(isTeaching);
    const last = cards.findLastIndex(isTeaching);
    const before = cards.slice(0, first).some(isActivity);
    const after = cards.slice(last + 1).some(isActivity);
    return [
      ...(first === -1 || before
        ? []
        : [
            finding(
              cards[first],
              'no question before the teaching',
              'Put one above this card that those who know can answer.',
            ),
          ]),
      ...(last === -1 || after
        ? []
        : [
            finding(
              cards[last],
              'no question after the teaching',
              'Put one below this card that asks for what it taught.',
            ),
          ]),
    ];
  },
};

function isTeaching(card: Card): boolean {
  return !isActivity(card) && cardKinds[card.kind].teaches;
}

function finding(card: Card | undefined, what: string, mend: string): Finding {
  return { where: { card: card?.id ?? '' }, what, mend };
}

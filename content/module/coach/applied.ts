import type { Apply } from '#content/cards/apply/schema.ts';
import type { Finding, Rule } from '#content/module/coach/rule.ts';

export const applied: Rule = {
  id: 'applied',
  reason: 'A plan "if this happens, then I do that" doubles what gets done (Gollwitzer & Sheeran 2006).',
  check({ cards }) {
    const applies = cards.filter((card): card is Apply => card.kind === 'apply');
    const [first, ...more] = applies;
    if (first === undefined) {
      return [
        {
          where: { front: 'outcome' },
          what: 'no card applies it at work',
          mend: 'Add `:::apply{#use-it}` with a line `If: ...` and a line `Then: ...`.',
        },
      ];
    }
    const unplanned = applies.filter((card) => card.plan === undefined);
    return [
      ...unplanned.map(
        (card): Finding => ({
          where: { card: card.id },
          what: 'an application without a plan',
          mend: 'Add a line `If: the moment` and a line `Then: what I do`.',
        }),
      ),
      ...more.map(
        (card): Finding => ({
          where: { card: card.id },
          what: 'a second application',
          mend: 'Keep the one that is due first; one plan gets done.',
        }),
      ),
    ];
  },
};

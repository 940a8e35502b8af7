import type { Rule } from '#content/module/coach/rule.ts';
import { plainText } from '#content/module/plain.ts';

const PHRASES =
  /\b(all|none|both) of (the above|these|them)\b|\bboth [a-d] and [a-d]\b|\b(alle|alles|keine[sr]?|nichts)( der| die| von)?( oben)? ?(genannte[nr]?|davon)\b|\balle antworten\b|(كل|جميع|لا شيء من|لا شيء م)ّ?\s?(ا|ما|مما) (سبق|ذكر)/iu;

export const allOfTheAbove: Rule = {
  id: 'all-of-the-above',
  reason: 'It is solved by knowing two options or one exception, and means nothing once the options are shuffled.',
  check({ cards }) {
    return cards
      .filter((card) => card.kind === 'choice')
      .filter(({ options }) => options.some(({ text }) => PHRASES.test(plainText(text))))
      .map(({ id }) => ({
        where: { card: id },
        what: 'an option speaks of all or none of the others',
        mend: 'Mark several options as right instead, or ask which one is the exception.',
      }));
  },
};

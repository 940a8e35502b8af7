import { picturesOf } from '#content/module/card-files.ts';
import type { Rule } from '#content/module/coach/rule.ts';

const LONGEST = 400;

export const altText: Rule = {
  id: 'alt-text',
  reason: 'Who listens instead of looking, or has no signal for the picture, has only these words.',
  check({ cards }) {
    return cards.flatMap((card) =>
      picturesOf(card).flatMap(({ alt, src }) => {
        const what = problem(alt.trim(), src);
        return what === undefined
          ? []
          : [
              {
                where: { card: card.id },
                what,
                mend: 'Say between the brackets in one sentence what the picture shows: `![...](...)`.',
              },
            ];
      }),
    );
  },
};

function problem(alt: string, src: string): string | undefined {
  if (alt === '') return `the picture \`${src}\` has no alternative text`;
  if (alt === src || /\.(svg|png|jpe?g|webp|gif)$/i.test(alt))
    return `the alternative text of \`${src}\` is a file name`;
  if (!/\s/.test(alt) && alt.length < 12) return `the alternative text of \`${src}\` is one word`;
  return alt.length > LONGEST ? `the alternative text of \`${src}\` is longer than ${LONGEST} characters` : undefined;
}

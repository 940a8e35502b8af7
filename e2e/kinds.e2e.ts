import { ACTIVITY_KINDS, modulesWith, READING_KINDS } from './cards.ts';
import { expect, test } from './morsel.ts';
import { openLesson } from './places.ts';
import { play } from './play.ts';

const WAYS = [
  { right: false, uses: 'thumb', say: 'a wrong answer by tap' },
  { right: true, uses: 'keyboard', say: 'a right answer by keyboard' },
] as const;

for (const { right, uses, say } of WAYS) {
  test(`every kind of activity takes ${say} and says which it was`, async ({ person, cards }) => {
    test.slow();
    const left = new Set<string>(ACTIVITY_KINDS);
    for (const lesson of modulesWith(cards, ACTIVITY_KINDS)) {
      await openLesson(person.page, lesson);
      await play(
        { ...person, uses },
        {
          right: () => right,
          met: async ({ card }) => void left.delete(card.kind),
          enough: () => !cards.some(({ module, card }) => module.id === lesson && left.has(card.kind)),
        },
      );
    }
    expect([...left]).toEqual([]);
  });
}

test('every kind of card to read is gone through by keyboard, and Enter skips nothing that it holds', async ({
  person,
  cards,
}) => {
  test.slow();
  const left = new Set<string>(READING_KINDS);
  for (const lesson of modulesWith(cards, READING_KINDS)) {
    await openLesson(person.page, lesson);
    await play(
      { ...person, uses: 'keyboard' },
      {
        meet: async ({ card }) => void left.delete(card.kind),
        enough: () => !cards.some(({ module, card }) => module.id === lesson && left.has(card.kind)),
      },
    );
  }
  expect([...left]).toEqual([]);
});

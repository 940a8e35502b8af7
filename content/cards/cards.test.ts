import { describe, expect, test } from 'vitest';
import { cardKinds } from '#content/cards/kinds.ts';
import type { ContentCard, ContentKind } from '#content/cards/schema.ts';
import { filesOf, picturesOf } from '#content/module/card-files.ts';
import { estimateSeconds, isActivity } from '#content/module/estimate.ts';
import { plainBlocks } from '#content/module/plain.ts';
import { cardOf, issuesOf, parseCards } from '#content/module/sample.ts';

const MEDIA = ['a.svg', 'b.svg'];

function contentOf<K extends ContentKind>(kind: K, source: string): Extract<ContentCard, { kind: K }> {
  const card = cardOf(source, MEDIA);
  const isKind = (one: ContentCard): one is Extract<ContentCard, { kind: K }> => one.kind === kind;
  if (isActivity(card) || !isKind(card)) throw new Error(`not a ${kind} card but a ${card.kind}`);
  return card;
}

const SLIDES = `:::slides{#deck}
## Three numbers

### The first

Words.

Notes: Say it slowly.

---

![A drawing of two bars](a.svg)
:::
`;
const INFOGRAPHIC = `:::infographic{#desk}
![A desk seen from the side](a.svg)

1. 12% 30% 20% 10% Screen: its top edge at **eye level**.
2. 50% 60.5% Chair: feet flat on the floor.
:::
`;
const CHART = `:::chart{#leave type=bars unit="%"}
## Where people leave

Two thirds leave at the form.

| Step | Share |
| --- | --- |
| Visit | 100 |
| Form | 33.5 |
:::
`;
const HOT_IMAGE = `:::hot-image{#tidy}
![A slide full of text](a.svg "Before")

![The same slide with one number](b.svg "After")

Nothing was lost.
:::
`;
const STEPS = `:::steps{#set-up}
Ten minutes.

1. **Chair.** Feet flat.

   ![A chair](a.svg)
2. **Screen.** An arm's length away.
:::
`;
const WORKED = `:::worked-example{#gross}
What is 200 € net with 19 % tax?

1. Multiply 200 by 1.19.
   > The whole and the tax together are 119 %.
2. Add the unit.
   > A number alone is not a price.

Answer: 238 €
:::
`;
const REFERENCE = ':::reference{#pocket}\n## In short\n\n- Hear\n- Name\n:::\n';

const SOURCES = { SLIDES, INFOGRAPHIC, CHART, HOT_IMAGE, STEPS, WORKED, REFERENCE };

describe('every kind of card', () => {
  test.each(Object.entries(SOURCES))('%s is read without a finding and says what stands in it', (_, source) => {
    const card = cardOf(source, MEDIA);
    if (isActivity(card)) throw new Error('an activity');
    expect(plainBlocks(cardKinds[card.kind].blocks(card)).length).toBeGreaterThan(5);
    expect(estimateSeconds(card)).toBeGreaterThan(3);
  });

  test.each([
    [SLIDES, ['a.svg']],
    [INFOGRAPHIC, ['a.svg']],
    [HOT_IMAGE, ['a.svg', 'b.svg']],
    [STEPS, ['a.svg']],
    [CHART, []],
  ])('names the files it needs', (source, files) => {
    const card = cardOf(source, MEDIA);
    expect(filesOf(card)).toEqual(files);
    expect(picturesOf(card).map(({ src }) => src)).toEqual(files);
  });
});

describe('slides', () => {
  test('are parted by lines of dashes and keep their notes', () => {
    expect(contentOf('slides', SLIDES)).toMatchObject({
      title: [{ v: 'Three numbers' }],
      slides: [{ body: [{ t: 'h' }, { t: 'p' }], notes: [{ v: 'Say it slowly.' }] }, { body: [{ t: 'image' }] }],
    });
  });

  test('need something on each, and more than one', () => {
    expect(issuesOf(':::slides{#a}\nOne\n\n---\n\n---\n\nThree\n:::\n', MEDIA)).toEqual(['4: an empty slide']);
    expect(issuesOf(':::slides{#a}\nOne\n:::\n', MEDIA)).toEqual(['1: a deck of one slide']);
    expect(issuesOf(':::slides{#a}\nOne\n\nNotes: a\nNotes: b\n\n---\n\nTwo\n:::\n', MEDIA)).toEqual([
      '5: a second `Notes:` on a slide',
    ]);
  });
});

describe('an infographic', () => {
  test('has points and rectangles that explain themselves', () => {
    expect(contentOf('infographic', INFOGRAPHIC).regions).toEqual([
      {
        ...{ x: 12, y: 30, width: 20, height: 10, title: 'Screen' },
        text: [
          { t: 'text', v: 'its top edge at ' },
          { t: 'strong', c: [{ t: 'text', v: 'eye level' }] },
          { t: 'text', v: '.' },
        ],
      },
      { x: 50, y: 60.5, title: 'Chair', text: [{ t: 'text', v: 'feet flat on the floor.' }] },
    ]);
  });

  test.each([
    ['1. Screen: high', '4: a region without a place or a title'],
    ['1. 90% 10% 20% 10% Wide: too far', '4: the region "Wide" reaches beyond the picture'],
    ['1. 90% 10% Mute:', '4: the region "Mute" explains nothing'],
    ['1. 120% 10% Out: there', '4: the region "Out" reaches beyond the picture'],
  ])('reports %j', (item, issue) => {
    expect(issuesOf(`:::infographic{#a}\n![A desk](a.svg)\n\n${item}\n:::\n`, MEDIA)[0]).toBe(issue);
  });

  test('has one picture', () => {
    expect(issuesOf(':::infographic{#a}\n1. 1% 1% A: b\n:::\n', MEDIA)).toEqual(['1: an infographic with 0 pictures']);
  });
});

describe('a chart', () => {
  test('is a table with a type and a unit', () => {
    expect(contentOf('chart', CHART)).toMatchObject({
      type: 'bars',
      unit: '%',
      head: ['Step', 'Share'],
      rows: [
        ['Visit', '100'],
        ['Form', '33.5'],
      ],
    });
  });

  const table = (rows: string) => `Look.\n\n| Step | Share |\n| --- | --- |\n${rows}\n`;
  test.each([
    ['{#a}', table('| a | 1 |\n| b | 2 |'), '1: a chart of the type ``'],
    ['{#a type=pie}', table('| a | 1 |\n| b | 2 |'), '1: a chart of the type `pie`'],
    ['{#a type=bars}', 'Look.\n', '1: a chart without a table'],
    ['{#a type=bars}', table('| a | 1 |'), '4: 1 rows'],
    ['{#a type=bars}', table('| a | 1 |\n| b | 1,200 |'), '7: `1,200` where a number is expected'],
    ['{#a type=bars}', table('| a | 1 |\n| | 2 |'), '7: a row with 1 cells'],
    ['{#a type=bars from=90}', table('| a | 91 |\n| b | 92 |'), '1: {from=90}'],
    ['{#a type=comparison}', table('| a | 91 |'), '4: 2 columns'],
  ])('with %s reports what cannot be drawn', (attributes, body, issue) => {
    expect(issuesOf(`:::chart${attributes}\n${body}:::\n`, MEDIA)[0]).toBe(issue);
  });
});

test('a hot image with one picture points to the infographic', () => {
  const { issues } = parseCards(':::hot-image{#a}\n![Only](a.svg)\n:::\n', MEDIA);
  expect(issues).toMatchObject([
    { what: 'a hot image with 1 picture', mend: expect.stringContaining(':::infographic') },
  ]);
});

test('steps hold text and pictures', () => {
  expect(contentOf('steps', STEPS).steps).toMatchObject([[{ t: 'p' }, { t: 'image' }], [{ t: 'p' }]]);
});

describe('a worked example', () => {
  test('has a reason for each step', () => {
    expect(contentOf('worked-example', WORKED)).toMatchObject({
      problem: [{ t: 'p' }],
      steps: [{ body: [{ t: 'p' }], reason: [{ t: 'p' }] }, {}],
      answer: [{ v: '238 €' }],
    });
  });

  test.each([
    ['What?\n\n1. Do it.\n\nAnswer: 1\n', '4: a step without what is done or without a reason'],
    ['What?\n\n1. Do it.\n   > So.\n', '1: a worked example without an answer'],
    ['1. Do it.\n   > So.\n\nAnswer: 1\n', '1: a worked example without a problem'],
    ['What?\n\nAnswer: 1\n', '1: `:::worked-example` without a numbered list'],
  ])('reports what is missing', (body, issue) => {
    expect(issuesOf(`:::worked-example{#a}\n${body}:::\n`, MEDIA)[0]).toBe(issue);
  });
});

import { describe, expect, test } from 'vitest';
import { coach, RULES } from '#content/module/coach/coach.ts';
import { countOutcomes, countSentences, verbProblem } from '#content/module/coach/outcome.ts';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';

interface Change {
  readonly front?: Readonly<Record<string, string>>;
  /** What is replaced in the cards, and by what. */
  readonly cards?: readonly (readonly [from: string, to: string])[];
}

const PARAGRAPH = 'People judge a price by moving away from the first number they hear. They stop too early. '.repeat(
  7,
);

const CARDS = `
:::choice{#who-first idea=speak-first}
You know the market well. The buyer does not. Who names a number first?

- [x] You do, with a number
- [ ] The buyer, with a guess
- [ ] Nobody before both have met

Why: With good information the first offer pulls the result towards it.
:::

## Why the first number sticks {#why}

${PARAGRAPH}

![Final prices lie close to the first offer in most talks](range.svg)

:::true-false{#second idea=speak-first answer=true}
Waiting for the other side to name a price costs you money when you know the market as well as they do.

Why: Their first number becomes the point from which you both start to move.
:::

:::short-answer{#word idea=anchor-word}
What is the first number called from which both sides move?

Answer: anchor

Why: Like an anchor it holds the talk near the place where it was dropped.
:::

:::order{#steps}
Put the opening in order.

1. Set the frame
2. Name the number
3. Fall silent

Why: Silence after the number leaves it standing, and every word takes some of it away again.
:::

:::apply{#use-it}
If: the next customer asks what it would cost
Then: I name a number at the upper end of what I can defend
:::
`;

function rulesFor({ front = {}, cards = [] }: Change = {}): string[] {
  const fields = {
    id: 'anchoring',
    title: 'Anchor',
    outcome: 'Open a negotiation with a number.',
    skill: 's',
    level: 'practice',
    minutes: '2',
    language: 'en',
    ...front,
  };
  const yaml = Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const body = cards.reduce((text, [from, to]) => text.replace(from, to), CARDS);
  const draft = parse({ 'module.md': `---\n${yaml}---\n${body}`, media: ['range.svg'] });
  const published = publish(draft, 'negotiation');
  if ('issues' in published) throw new Error(published.issues.map(({ what }) => what).join('; '));
  return coach(published.module, draft).map(({ rule, line, what, mend }) => {
    expect(line).toBeGreaterThan(0);
    expect(what).not.toBe('');
    expect(mend).not.toBe('');
    return rule ?? '';
  });
}

function hotspot(list: string): string {
  return `:::hotspot{#where}\nWhere is it?\n\n![Two fields of one colour each](range.svg)\n\n${list}\n\nWhy: It is there.\n:::\n`;
}

function label(list: string): string {
  return hotspot(list).replace('hotspot', 'label');
}

function scene(list: string): string {
  return `:::scene{#where task=find}\nWhat is wrong?\n\n\`\`\`scene\ndesk 0 0 0\n\`\`\`\n\n${list}\n\nWhy: It is there.\n:::\n`;
}

/** Activities with one idea each. */
function questions(count: number): string {
  const one = (index: number) => `:::true-false{#q${index} answer=true}\nThis is so.\n\nWhy: Because it is.\n:::\n\n`;
  return Array.from({ length: count }, (_, index) => one(index)).join('');
}

const LONG = 'One reads and reads and it takes a while to come to the end of it. '.repeat(12).concat('\n\n').repeat(4);

describe('the design coach', () => {
  test('has nothing to say of a good module', () => {
    expect(rulesFor()).toEqual([]);
  });

  test('gives each rule a name of its own and a reason', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { reason } of RULES) expect(reason.length).toBeGreaterThan(30);
  });

  test.each<[problem: string, rule: string, change: Change]>([
    ['two sentences for an outcome', 'one-outcome', { front: { outcome: 'Open a negotiation. Close it well.' } }],
    ['an outcome without a verb', 'one-outcome', { front: { outcome: 'The art of the first number.' } }],
    ['an outcome nobody can see', 'one-outcome', { front: { outcome: 'Understand what anchors are.' } }],
    ['two outcomes', 'one-outcome', { front: { outcome: 'Open a negotiation and write the contract.' } }],
    ['more minutes than stated', 'length', { cards: [[PARAGRAPH, LONG]], front: { minutes: '2' } }],
    ['fewer minutes than stated', 'length', { front: { minutes: '9' } }],
    ['mostly reading', 'retrieval', { cards: [[PARAGRAPH, LONG]], front: { minutes: '4' } }],
    [
      'no question before the teaching',
      'before-and-after',
      { cards: [[':::choice', '## Intro {#intro}\n\nHello.\n\n:::choice']] },
    ],
    [
      'no question after the teaching',
      'before-and-after',
      { cards: [[':::apply', '## More {#more}\n\nHello.\n\n:::apply']] },
    ],
    [
      'a place without a name',
      'places',
      { cards: [[':::order', `${hotspot('- [x] `rect 5 5 20 20`\n- [ ] `rect 50 50 20 20` Other')}\n:::order`]] },
    ],
    [
      'nothing but right places',
      'places',
      { cards: [[':::order', `${hotspot('- [x] `rect 5 5 20 20` One')}\n:::order`]] },
    ],
    [
      'a place too small for a thumb',
      'places',
      { cards: [[':::order', `${hotspot('- [x] `rect 5 5 7 20` One\n- [ ] `rect 50 50 20 20` Other')}\n:::order`]] },
    ],
    [
      'points that only the eye finds',
      'places',
      { cards: [[':::order', `${label('- `5 5` One\n- `50 50` Other')}\n:::order`]] },
    ],
    [
      'nothing but things to find',
      'places',
      {
        cards: [
          [':::order', `${scene('- [x] `mug 0 1 0` Mug\n  > Hot.\n- [x] `bin 0 0 0` Bin\n  > Full.')}\n:::order`],
        ],
      },
    ],
    [
      'a hazard that is not explained',
      'places',
      { cards: [[':::order', `${scene('- [x] `mug 0 1 0` Mug\n- [ ] `bin 0 0 0` Bin')}\n:::order`]] },
    ],
    ['no variants', 'variants', { cards: [['#second idea=speak-first', '#second']] }],
    ['an activity that is not explained', 'explained', { cards: [['Why: Like', 'Hint: Like']] }],
    ['nothing to apply', 'applied', { cards: [[/:::apply[\s\S]*:::/.exec(CARDS)?.[0] ?? '', '']] }],
    [
      'an application without a plan',
      'applied',
      {
        cards: [
          ['If: the next', 'The next'],
          ['Then: I', 'I'],
        ],
      },
    ],
    [
      'a picture without words',
      'alt-text',
      { cards: [['![Final prices lie close to the first offer in most talks]', '![]']] },
    ],
    [
      'a picture named like its file',
      'alt-text',
      { cards: [['Final prices lie close to the first offer in most talks', 'range.svg']] },
    ],
    [
      'a right option that is the longest',
      'even-options',
      {
        cards: [
          ['You do, with a number', 'You do, with a precise number at the upper end of the range that you can defend'],
        ],
      },
    ],
    ['none of the above', 'all-of-the-above', { cards: [['Nobody before both have met', 'None of the above']] }],
  ])('warns of %s', (_problem, rule, change) => {
    expect(rulesFor(change)).toContain(rule);
  });

  test('warns of prose that is hard to read, by the formula of its language', () => {
    const english =
      'Notwithstanding considerable organisational heterogeneity, comprehensive institutional communication strategies necessitate interdisciplinary collaboration between administrative representatives, operational stakeholders and independent consultants whose responsibilities are insufficiently differentiated. '.repeat(
        4,
      );
    const german =
      'Die Berücksichtigung organisationsübergreifender Kommunikationsstrukturen erfordert eine verantwortungsbewusste Auseinandersetzung mit Entscheidungsvoraussetzungen innerhalb unterschiedlichster Unternehmensbereiche sowie Verwaltungsgliederungen. '.repeat(
        5,
      );
    expect(rulesFor({ cards: [[PARAGRAPH, english]] })).toContain('reading-level');
    const front = { language: 'de', outcome: 'Eine Verhandlung mit einer Zahl eröffnen.' };
    expect(rulesFor({ front, cards: [[PARAGRAPH, german]] })).toContain('reading-level');
    expect(rulesFor({ front: { ...front, language: 'ar' }, cards: [[PARAGRAPH, german]] })).not.toContain(
      'reading-level',
    );
  });

  test.each(['Alle genannten', 'Keine der genannten', 'Nichts davon', 'كل ما سبق', 'لا شيء مما سبق'])(
    'knows "%s" for what it is',
    (option) => {
      expect(rulesFor({ cards: [['Nobody before both have met', option]] })).toContain('all-of-the-above');
    },
  );

  test('does not mind short options of different length', () => {
    expect(
      rulesFor({
        cards: [
          ['You do, with a number', 'Eleven'],
          ['The buyer, with a guess', 'Two'],
          ['Nobody before both have met', 'Ten'],
        ],
      }),
    ).not.toContain('even-options');
  });

  test('proposes a chain for what is too much for one module', () => {
    const draft = parse({
      'module.md': `---\nid: big\ntitle: Big\noutcome: Do it all.\nskill: s\nlevel: practice\nminutes: 5\nlanguage: en\n---\n${questions(11)}`,
      media: [],
    });
    const published = publish(draft, 'x');
    if ('issues' in published) throw new Error('not published');
    expect(coach(published.module, draft).find(({ rule }) => rule === 'too-complex')).toMatchObject({
      line: 4,
      what: 'too much for one module: 11 ideas',
      mend: 'Split it into a chain: `big-1` (q0, q1, q2, q3), `big-2` (q4, q5, q6, q7; prerequisite `big-1`), `big-3` (q8, q9, q10; prerequisite `big-2`).',
    });
    expect(rulesFor({ front: { outcome: 'Plan a meeting, write the agenda and send the minutes.' } })).toContain(
      'too-complex',
    );
    expect(rulesFor({ cards: [[PARAGRAPH, LONG.repeat(4)]] })).toContain('too-complex');
  });
});

describe('an outcome', () => {
  test.each([
    ['en', 'Open a negotiation with a number that pulls and holds the result.'],
    ['en', 'Phrase feedback as situation, behaviour, impact instead of as a judgement.'],
    ['en', 'Answer questions of customers and colleagues.'],
    ['de', 'Eröffnen Sie eine Verhandlung mit einer Zahl.'],
    ['de', 'Formuliere Feedback als Situation, Verhalten, Wirkung statt als Urteil.'],
    ['de', 'Eine Verhandlung mit einer Zahl eröffnen, die das Ergebnis zieht.'],
    ['de', 'Mit kurzen und klaren Sätzen antworten können.'],
    ['ar', 'افتتح التفاوض برقم يجذب النتيجة نحوك.'],
  ])('in %s is one: %s', (language, outcome) => {
    expect(verbProblem(outcome, language)).toBeUndefined();
    expect(countOutcomes(outcome, language)).toBe(1);
    expect(countSentences(outcome)).toBe(1);
  });

  test.each([
    ['en', 'Open a negotiation and close it.', 2],
    ['en', 'Plan, write and send an e-mail.', 3],
    ['de', 'Eine Verhandlung eröffnen und den Vertrag schreiben.', 2],
  ])('in %s is more than one: %s', (language, outcome, count) => {
    expect(countOutcomes(outcome, language)).toBe(count);
  });

  test.each([
    ['en', 'How to open a negotiation.'],
    ['en', 'Understanding anchors.'],
    ['de', 'Die Kunst der ersten Zahl.'],
  ])('in %s without a verb is found: %s', (language, outcome) => {
    expect(verbProblem(outcome, language)).toBeDefined();
  });
});

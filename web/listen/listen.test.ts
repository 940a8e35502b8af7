import { describe, expect, test } from 'vitest';
import { gradeActivity } from '#content/activities/kinds.ts';
import { isActivity } from '#content/module/estimate.ts';
import { activityOf, cardOf } from '#content/module/sample.ts';
import { type Labels, questionOf, responseOf } from './question.ts';
import { cardSentences, sentencesOf } from './sentences.ts';
import { understand } from './understand.ts';

const LABELS: Labels = {
  yes: 'True',
  no: 'False',
  ratings: { no: 'Not yet', partly: 'Partly', yes: 'Yes' },
};

function heard(text: string): string[] {
  const card = cardOf(text, ['a.svg']);
  if (isActivity(card)) throw new Error('an activity');
  return cardSentences(card);
}

describe('a card that is read aloud', () => {
  test('says its title and its sentences, with pictures in words and without code', () => {
    expect(
      heard(
        '## Begin\n\nFirst **this**. Then that!\n\n![A red door](a.svg "Our door")\n\n- one\n- two\n\n```sh\nrm\n```\n',
      ),
    ).toEqual(['Begin', 'First this.', 'Then that!', 'A red door', 'Our door', 'one', 'two']);
  });

  test('says the plan of an application', () => {
    expect(heard(':::apply{#a}\nIf: they ask\nThen: I answer\n:::\n')).toEqual(['they ask', 'I answer']);
  });

  test('is cut into pieces that every voice can say', () => {
    const long = `${'word '.repeat(90)}end.`;
    const pieces = sentencesOf([{ t: 'p', c: [{ t: 'text', v: long }] }]);
    expect(pieces.join(' ')).toBe(long);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });
});

describe('a question by ear', () => {
  const choice = activityOf(
    'choice',
    ':::choice{#a}\nWho?\n\n- [x] You do\n- [ ] The buyer\n- [ ] Nobody\n\nWhy: So.\n:::\n',
  );

  test('offers its options in the order in which the screen shows them, and a pick is a response of its kind', () => {
    const question = questionOf(choice, 3, LABELS);
    const right = question?.options.findIndex(({ text }) => text === 'You do') ?? -1;
    expect(question?.options).toHaveLength(3);
    const response = responseOf(choice, [question?.options[right]?.id ?? ''], '');
    expect(gradeActivity(choice, response)).toMatchObject({ correct: true });
  });

  test.for([
    ['true-false', ':::true-false{#a answer=true}\nSo?\n\nWhy: Yes.\n:::\n', ['true'], ''],
    ['flashcard', ':::flashcard{#a}\nFront\n\n---\n\nBack\n\nWhy: Yes.\n:::\n', ['yes'], ''],
    ['numeric', ':::numeric{#a}\nHow many?\n\nAnswer: 50 ± 1 €\n\nWhy: Yes.\n:::\n', [], '50'],
    ['short-answer', ':::short-answer{#a}\nWhich?\n\nAnswer: best\n\nWhy: Yes.\n:::\n', [], 'Best'],
  ] as const)('of the kind %s is answered rightly', ([kind, source, chosen, words]) => {
    const activity = activityOf(kind, source);
    expect(questionOf(activity, 1, LABELS)).toBeDefined();
    expect(gradeActivity(activity, responseOf(activity, chosen, words))).toMatchObject({ correct: true });
  });

  test('cannot be put in order by ear', () => {
    const order = activityOf('order', ':::order{#a}\nSo?\n\n1. a\n2. b\n\nWhy: Yes.\n:::\n');
    expect(questionOf(order, 1, LABELS)).toBeUndefined();
  });
});

describe('what is answered by voice', () => {
  const options = ['You do', 'The buyer', 'Nobody until both have met'].map((text, index) => ({
    id: `o${index}`,
    text,
  }));

  test.for([
    ['two', 'en', { numbers: [2] }],
    ['Number 3, please.', 'en', { numbers: [3] }],
    ['one and three', 'en', { numbers: [1, 3] }],
    ['the buyer', 'en', { numbers: [2] }],
    ['Nobody', 'en', { numbers: [3] }],
    ['again', 'en', { command: 'repeat' }],
    ['zwei', 'de', { numbers: [2] }],
    ['noch einmal', 'de', { command: 'repeat' }],
    ['two', 'de', { numbers: [2] }],
    ['ثلاثة', 'ar', { numbers: [3] }],
    ['٢', 'ar', { numbers: [2] }],
    ['seven', 'en', { unclear: true }],
    ['hm', 'en', { unclear: true }],
    ['', 'en', { unclear: true }],
  ] as const)('"%s" in %s is understood, or known not to be', ([said, language, meant]) => {
    expect(understand(said, options, language)).toEqual(meant);
  });
});

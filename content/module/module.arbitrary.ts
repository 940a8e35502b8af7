import fc from 'fast-check';
import { placeKinds } from '#content/activities/places.arbitrary.ts';
import type { Activity } from '#content/activities/schema.ts';
import { cardDirectives } from '#content/cards/cards.arbitrary.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Card, FrontMatter } from '#content/module/module.ts';
import { base, block, blocks, bracketless, inlines, item, unbroken, words } from '#content/module/text.arbitrary.ts';
import type { Inline } from '#content/module/text.ts';

type Draw = fc.Arbitrary<Omit<Activity, 'id' | 'idea'>>;

const activityKinds: readonly Draw[] = [
  fc.record({
    kind: fc.constant('choice' as const),
    ...base,
    options: fc
      .array(fc.record({ text: inlines, right: fc.boolean(), feedback: fc.option(inlines, { nil: undefined }) }), {
        minLength: 2,
        maxLength: 4,
      })
      .map((options) =>
        options.map(({ text, right, feedback }, index) => ({
          ...item('o', index),
          text,
          right: right || index === 0,
          ...(feedback === undefined ? {} : { feedback }),
        })),
      ),
  }),
  fc.record({ kind: fc.constant('true-false' as const), ...base, answer: fc.boolean() }),
  fc.record({
    kind: fc.constant('short-answer' as const),
    ...base,
    accept: fc.array(words, { minLength: 1, maxLength: 3 }),
    pattern: fc.constant('a+(b|c)\\d*'),
    exact: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('numeric' as const),
    ...base,
    answer: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    tolerance: fc.constantFrom(0, 0.5, 3),
    unit: fc.constantFrom('€', '%', 'm/s'),
  }),
  fc.record({
    kind: fc.constant('order' as const),
    ...base,
    items: fc
      .array(inlines, { minLength: 2, maxLength: 4 })
      .map((items) => items.map((text, index) => ({ ...item('i', index), text }))),
  }),
  fc.record({
    kind: fc.constant('match' as const),
    ...base,
    pairs: fc
      .array(fc.tuple(inlines.filter(unbroken), inlines.filter(unbroken)), { minLength: 2, maxLength: 3 })
      .map((pairs) => pairs.map(([left, right], index) => ({ ...item('p', index), left, right }))),
    distractors: fc
      .array(inlines.filter(unbroken), { maxLength: 2 })
      .map((texts) => texts.map((text, index) => ({ ...item('d', index), text }))),
  }),
  fc.record({
    kind: fc.constant('categorize' as const),
    ...base,
    categories: fc.tuple(inlines, inlines).map((texts) => texts.map((text, index) => ({ ...item('c', index), text }))),
    items: fc
      .tuple(inlines, inlines, inlines)
      .map((texts) => texts.map((text, index) => ({ ...item('i', index), text, category: index === 0 ? 'c1' : 'c2' }))),
  }),
  fc.record({
    kind: fc.constant('shortcut' as const),
    ...base,
    windows: fc.constantFrom(['Ctrl+|'], ['Ctrl++', 'Alt+F4'], ['Ctrl+`']),
    macos: fc.constant(['Shift+Meta+V']),
  }),
  fc.record({ kind: fc.constant('flashcard' as const), ...base, back: blocks }),
  ...placeKinds,
  fc.record({
    kind: fc.constant('estimate' as const),
    ...base,
    min: fc.constantFrom(1, 0.5),
    max: fc.constantFrom(1000, 1e9),
    answer: fc.constantFrom(1, 12.5, 1000),
    within: fc.constantFrom(0, 2.5),
    unit: fc.constantFrom('km', '%', 'm/s'),
  }),
  fc.record({
    kind: fc.constant('estimate' as const),
    ...base,
    min: fc.constantFrom(1e-7, 1),
    max: fc.constant(1e21),
    answer: fc.constantFrom(1, 1e21, 300),
    within: fc.constantFrom(1, 2),
    log: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('explain' as const),
    ...base,
    model: blocks,
    criteria: fc
      .array(inlines, { minLength: 1, maxLength: 3 })
      .map((criteria) => criteria.map((text, index) => ({ ...item('c', index), text }))),
    min: fc.constantFrom(1, 40, 1000),
  }),
  fc
    .tuple(words, words, words)
    .filter((texts) => texts.every((one) => !one.startsWith('=')))
    .chain(([head, label, other]) =>
      fc.record({
        kind: fc.constant('formula' as const),
        ...base,
        sheet: fc.constantFrom('7', '-2.5', '15 %').map((number) => [
          [head, 'B', ''],
          [label, number, ''],
          ['', '3', ''],
        ]),
        cell: fc.constantFrom('C2', 'C2:C3'),
        reference: fc.constantFrom('=SUM($B$2:B2)*2', 'B2 & "; a|b"', '=SUMME(B2;1,5)'),
        uses: fc.constant([]),
        checks: fc.constantFrom(
          [],
          [
            [
              { cell: 'A2', value: other },
              { cell: 'B2', value: '' },
            ],
            [{ cell: 'B3', value: '0' }],
          ],
        ),
      }),
    ),
  fc
    .tuple(fc.uniqueArray(words.filter(isEntry), { minLength: 4, maxLength: 4 }), fc.boolean(), fc.constantFrom(2, 3.5))
    .chain(([[label = '', first = '', second = '', third = ''], on, to]) =>
      fc.record({
        kind: fc.constant('sandbox' as const),
        ...base,
        fields: fc.constant([
          {
            type: 'choice' as const,
            ...item('f', 0),
            label,
            options: [first, second, third].map((text, index) => ({ ...item('o', index), text })),
            start: 'o2',
            right: ['o1', 'o3'],
          },
          { type: 'switch' as const, ...item('f', 1), label: first, start: on, right: !on },
          { type: 'text' as const, ...item('f', 2), label: second, start: on ? '' : third, right: [first, second] },
          { type: 'number' as const, ...item('f', 3), label: third, start: on ? '' : '1', from: 2, to },
        ]),
      }),
    ),
  fc
    .tuple(
      fc.record({ kind: fc.constant('cloze' as const), ...base }),
      fc.array(fc.tuple(inlines, fc.array(bracketless, { minLength: 1, maxLength: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.array(words, { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([rest, parts, more, banked]) => ({
      ...rest,
      segments: parts.flatMap(([c], index) => [
        { t: 'text' as const, c: spaced(c, index > 0) },
        { t: 'gap' as const, ...item('g', index) },
      ]),
      gaps: parts.map(([, accept], index) => ({ ...item('g', index), accept })),
      bank: banked ? [...parts.map(([, [first = '']]) => first), ...more].sort() : [],
    })),
];

/** What can stand in a list with semicolons between. */
function isEntry(text: string): boolean {
  return !text.includes(';');
}

/** Text before a gap keeps a space towards it, and one towards the gap before it. */
function spaced(content: readonly Inline[], behindGap: boolean): Inline[] {
  const text = (v: string): Inline => ({ t: 'text', v });
  const [first, ...rest] = content;
  const last = rest.at(-1);
  if (first?.t !== 'text') return [...content];
  const start = text(`${behindGap ? ' ' : ''}${first.v}${last === undefined ? ' ' : ''}`);
  return last?.t === 'text' ? [start, ...rest.slice(0, -1), text(`${last.v} `)] : [start, ...rest];
}

const ALONE: Readonly<Record<string, ContentCard['kind']>> = {
  image: 'image',
  quote: 'quote',
  table: 'table',
  pre: 'code',
};
const contentCard = fc
  .tuple(inlines.filter(unbroken), blocks)
  .map(([title, body]) => ({ kind: (body.length === 1 ? ALONE[body[0]?.t ?? ''] : undefined) ?? 'text', title, body }));
/** A directive may begin with a title. */
const titled = { title: fc.option(inlines.filter(unbroken), { nil: undefined }) };
const keyPointCard = fc.record({ kind: fc.constant('key-point' as const), ...titled, body: blocks });
const applyCard = fc.record({ kind: fc.constant('apply' as const), ...titled, body: blocks });
const planCard = fc.record({
  kind: fc.constant('apply' as const),
  body: fc.array(block, { maxLength: 1 }),
  plan: fc.record({ cue: words, action: words }),
});
const recording = {
  ...titled,
  captions: fc.constantFrom(undefined, 'said.vtt'),
  seconds: fc.constantFrom(95, 7.5, 600),
  chapters: fc
    .array(words, { maxLength: 3 })
    .map((titles) => titles.map((title, index) => ({ at: index * 2 + (index > 1 ? 0.25 : 0), title }))),
  body: fc.array(block, { maxLength: 2 }),
};
const heard = <C extends { readonly captions: string | undefined }>({ captions, ...card }: C) => ({
  ...card,
  ...(captions === undefined ? { transcript: [] } : { captions, transcript: [{ from: 1, to: 2.5, text: 'Hello.' }] }),
});
const audioCard = fc
  .record({ kind: fc.constant('audio' as const), ...recording, src: fc.constantFrom('talk.mp3') })
  .map(heard);
const videoCard = fc
  .record({
    kind: fc.constant('video' as const),
    ...recording,
    src: fc.constantFrom('film.mp4', 'film.webm'),
    poster: fc.constantFrom(undefined, 'b.png'),
  })
  .map(heard)
  .map(({ poster, ...card }) => ({ ...card, ...(poster !== undefined && { poster }), questions: [] }));
const card = fc.oneof(
  contentCard,
  keyPointCard,
  applyCard,
  planCard,
  audioCard,
  videoCard,
  ...cardDirectives({ words, inlines, blocks, line: inlines.filter(unbroken) }),
  ...activityKinds,
);

/** Ids that differ. */
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5})?$/), { minLength: 1, maxLength: 4 });
const cards = fc.tuple(ids, fc.array(card, { minLength: 4, maxLength: 4 })).map(([names, drawn]) =>
  names.map((id, index) => {
    const one = drawn[index];
    return ('prompt' in (one ?? {}) ? { ...one, id, idea: index === 0 ? 'an-idea' : id } : { ...one, id }) as Card;
  }),
);
const front: fc.Arbitrary<FrontMatter> = fc.record({
  id: fc.constant('a-module'),
  title: words.map((v) => `A title ${v}`),
  outcome: words.map((v) => `Write something ${v}`),
  skill: fc.constant('writing'),
  level: fc.constantFrom('foundation' as const, 'practice' as const),
  minutes: fc.constantFrom(2, 7.5),
  language: fc.constantFrom('en', 'pt-BR'),
  prerequisites: fc.constantFrom([], ['other', 'more-2']),
  sources: fc.constantFrom(
    [],
    [
      { id: 'book', title: 'A: "book" #1', url: 'https://a.b/' },
      { id: 'b', title: '- yes' },
    ],
  ),
});

/** What an author could have written: front matter and one to four cards of any kind, with the files `MEDIA`. */
export const arbitraryModule = fc.record({ front, cards });

export const MEDIA = ['a.svg', 'b.png', 'film.mp4', 'film.webm', 'talk.mp3', 'said.vtt'];

/** What stands in the captions among them. */
export const CAPTIONS = { 'said.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.500\nHello.\n' };

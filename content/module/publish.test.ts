import { describe, expect, test } from 'vitest';
import { estimateSeconds } from '#content/module/estimate.ts';
import { facts } from '#content/module/facts.ts';
import type { Module } from '#content/module/module.ts';
import { countWords } from '#content/module/plain.ts';
import { publish } from '#content/module/publish.ts';
import { cardOf, parseCards } from '#content/module/sample.ts';
import { words } from '#content/module/words.ts';

function published(cards: string, address?: (name: string) => string): Module {
  const result = publish(parseCards(cards, ['a.svg']), 'negotiation', address);
  if ('issues' in result) throw new Error(result.issues.map(({ what }) => what).join('; '));
  return result.module;
}

const CARDS =
  '## Why {#why}\n\nThe first number sticks.\n\n![A line](a.svg)\n\n:::cloze{#gap idea=rule}\nThe first [[number]] counts.\n\nWhy: It *holds*.\n:::\n';

describe('publishing', () => {
  test('names a module by what it says: the same words give the same version, other words another', () => {
    const { version } = published(CARDS);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(published(CARDS).version).toBe(version);
    expect(published(CARDS.replace('sticks', 'stays')).version).not.toBe(version);
  });

  test('gives pictures the address they are served from, wherever they stand', () => {
    const cards =
      '## A {#a}\n\n- x\n\n  ![A](a.svg)\n\n> ![B](a.svg)\n\n:::flashcard{#b}\n![C](a.svg)\n\n---\n\n![D](a.svg)\n:::\n';
    const text = JSON.stringify(published(cards, (name) => `/api/media/${name}`).cards);
    expect(text.match(/\/api\/media\/a\.svg/g)).toHaveLength(4);
    expect(text).not.toContain('"a.svg"');
  });

  test('refuses a draft with errors, and takes one with warnings', () => {
    expect(publish(parseCards(`${CARDS}\n:::quiz\n:::\n`, ['a.svg']), 'x')).toMatchObject({
      issues: [{ severity: 'error' }],
    });
    expect(publish(parseCards(`${CARDS}\n## Alone\n`, ['a.svg']), 'x')).toHaveProperty('module');
  });

  test('refuses a draft that lacks front matter, even if nothing was noted', () => {
    const draft = { ...parseCards(CARDS, ['a.svg']), front: {} };
    expect(publish(draft, 'x')).toHaveProperty('issues');
  });
});

describe('what the planner and the search know', () => {
  test('are ids, kinds, seconds and memory keys of variants', () => {
    const module = published(CARDS);
    const { cards } = facts(module);
    expect(cards).toMatchObject([
      { id: 'why', kind: 'text' },
      { id: 'gap', kind: 'cloze', key: 'anchoring/rule' },
    ]);
    expect(cards.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(module.seconds);
  });

  test('are the words of all cards, answers included', () => {
    expect(words(published(CARDS))).toBe('Why The first number sticks. A line The first number counts. It holds.');
  });
});

describe('an estimate', () => {
  test('grows with words, pictures and things to do', () => {
    const text = (count: number) => cardOf(`## A\n\n${'word '.repeat(count)}\n`);
    expect(estimateSeconds(text(215)) - estimateSeconds(text(0 + 1))).toBeCloseTo(60, -1);
    expect(estimateSeconds(cardOf('## A\n\nx\n\n![y](a.svg)\n', ['a.svg']))).toBeGreaterThan(estimateSeconds(text(1)));
    const order = (count: number) => cardOf(`:::order{#a}\nx\n\n${'1. y\n'.repeat(count)}:::\n`);
    expect(estimateSeconds(order(6))).toBeGreaterThan(estimateSeconds(order(2)));
  });

  test.each([
    ['The first number, 19,750 €, sticks.', 5],
    ['مرحبا بالعالم', 2],
    ['谈判的第一个数字', 4],
    ['', 0],
  ])('counts the words of "%s"', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeActivity } from '#content/activities/kinds.ts';
import { rankWays } from '#content/activities/simulation/explore.ts';
import { play } from '#content/activities/simulation/play.ts';
import type { Simulation } from '#content/activities/simulation/schema.ts';
import { isActivity } from '#content/module/estimate.ts';
import { print } from '#content/module/print.ts';
import { publish } from '#content/module/publish.ts';
import { LINES_ABOVE, parseCards } from '#content/module/sample.ts';

const STORY = readFileSync(new URL('./sample.ink', import.meta.url), 'utf8');
const SAMPLE = readFileSync(new URL('./sample.md', import.meta.url), 'utf8');

/** The sample with another story, goal or field. */
function read(story: string, text = SAMPLE) {
  return parseCards(text, [], {}, { 'sample.ink': story });
}

function simulationIn(story = STORY, text = SAMPLE): Simulation {
  const [card] = read(story, text).cards;
  if (card === undefined || !isActivity(card) || card.kind !== 'simulation') throw new Error('no simulation');
  return card;
}

function findings(story: string, text = SAMPLE): string[] {
  return read(story, text).issues.map(({ file, line, severity, what }) => `${file}:${line}: ${severity}: ${what}`);
}

/** A simulation with one goal, for stories that are about something else. */
const PLAIN =
  ':::simulation{#a story=sample.ink}\nGo.\n\n| G | W | W | R | M |\n| - | - | - | - | - |\n| G | `good` | 1 | R | M |\n\nWhy: So.\n:::';

describe('a way through a simulation', () => {
  const activity = simulationIn();
  const grade = (choices: number[], seed = 1) => gradeActivity(activity, { seed, choices });

  test('is worth the weight of the goals it reaches', () => {
    expect(grade([1, 0])).toEqual({ score: 1, correct: true, parts: { c1: true, c2: true } });
    expect(grade([1, 1])).toEqual({ score: 2 / 3, correct: false, parts: { c1: true, c2: false } });
    expect(grade([0])).toEqual({ score: 0, correct: false, parts: { c1: false, c2: false } });
  });

  test('passes from the share on that the author gives', () => {
    const easier = { ...activity, pass: 0.6 };
    expect(gradeActivity(easier, { seed: 1, choices: [1, 1] })).toMatchObject({ score: 2 / 3, correct: true });
  });

  test('reaches nothing without an end', () => {
    for (const choices of [[], [1], [7], [1, 5]])
      expect(grade(choices)).toEqual({ score: 0, correct: false, parts: {}, note: 'unfinished' });
  });

  test('tells who speaks in which mood, what can be chosen and how the meters stand', () => {
    const { turns } = play(activity, { seed: 1, choices: [1] });
    expect(turns[1]?.lines[0]).toEqual({
      text: 'omar: Delivery before May. Late parts stopped our line.',
      tags: ['mood: unsure'],
    });
    expect(turns[0]?.choices[0]).toEqual({
      text: 'Take 10 % off',
      tags: ['then: A quick discount says that the first price was not meant.'],
    });
    expect(turns.map(({ meters }) => meters)).toEqual([
      [5, 100],
      [8, 100],
    ]);
  });

  test('draws the same chance from the same seed', () => {
    const chancy = simulationIn(
      'VAR good = false\n{shuffle:\n- One.\n- Two.\n- Three.\n}\n{RANDOM(1, 1000)}\n* [a]\n~ good = true\n* [b]\n- -> END',
      PLAIN,
    );
    const first = (seed: number) => play(chancy, { seed, choices: [] }).turns;
    fc.assert(
      fc.property(fc.nat(), (seed) => void expect(first(seed)).toEqual(first(seed))),
      { numRuns: 20 },
    );
    expect(first(1)).not.toEqual(first(2));
  });

  test('always has a share from 0 to 1 and is the same when it is gone again', () => {
    const way = fc.record({ seed: fc.nat(), choices: fc.array(fc.nat(8), { maxLength: 8 }) });
    fc.assert(
      fc.property(way, (response) => {
        const graded = gradeActivity(activity, response);
        expect('score' in graded && graded.score >= 0 && graded.score <= 1).toBe(true);
        expect(gradeActivity(activity, response)).toEqual(graded);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a simulation that is published', () => {
  test('is read again from what is printed', () => {
    const published = publish(read(STORY), 'c');
    if ('issues' in published) throw new Error('not published');
    const again = parseCards(
      print(published.module).replace(/^---[\s\S]*?\n---\n/, ''),
      [],
      {},
      { 'sample.ink': STORY },
    );
    expect(again.issues).toEqual([]);
    expect(again.cards).toEqual(published.module.cards);
  });

  test('has every way ranked, the best first', () => {
    expect(rankWays(simulationIn()).map(({ choices }) => choices)).toEqual([[1, 0], [1, 1], [0]]);
  });
});

describe('a story with a mistake', () => {
  test('is a finding at its line of its file', () => {
    expect(findings('VAR good = true\n* [a]\n-> nowhere\n', PLAIN)).toEqual([
      expect.stringMatching(/^sample\.ink:3: error: Divert target not found/),
    ]);
    expect(findings('VAR good = true\nHello {.\n', PLAIN)).toEqual([
      expect.stringMatching(/^sample\.ink:2: error: Expected some kind of logic/),
    ]);
    expect(findings('INCLUDE other.ink\n')).toEqual([expect.stringMatching(/^sample\.ink:1: error: INCLUDE/)]);
    expect(findings('VAR x = 2\n{POW(x, 3)}\n-> END')).toEqual([expect.stringMatching(/^sample\.ink:2: error: POW/)]);
  });

  test('in a goal is a finding at the goal', () => {
    const [finding] = findings(STORY, SAMPLE.replace('price >= 100', 'prize >= 100'));
    expect(finding).toBe(`module.md:${LINES_ABOVE + 7}: error: the goal's condition: Unresolved variable: prize`);
  });

  test('that does not end is a finding at the line of the loop', () => {
    const good = 'VAR good = true\n* [a]\n  -> loop\n* [b]\n  -> END\n=== loop\n';
    expect(findings(`${good}-> loop`, PLAIN)).toEqual([
      expect.stringMatching(/^sample\.ink:7: error: a loop or call that does not end, after the choices 1$/),
    ]);
    expect(findings(`${good}Again.\n-> loop`, PLAIN)).toEqual([
      expect.stringMatching(/^sample\.ink:[78]: error: a loop/),
    ]);
    expect(findings(`${good}~ f(1)\n-> END\n=== function f(x)\n~ return f(x + 1)`, PLAIN)).toEqual([
      expect.stringMatching(/^sample\.ink:\d+: error: a loop or call/),
    ]);
  });

  test('that leads nowhere is a finding', () => {
    expect(findings('VAR good = true\n* [a]\n  -> b\n=== b\n{good: -> c}\n=== c\nEnd.\n', PLAIN)[0]).toMatch(
      /^sample\.ink:\d+: error: /,
    );
  });

  test('whose goals decide nothing is warned about', () => {
    expect(findings('VAR good = true\n* [a # then: A.]\n* [b]\n- -> END', PLAIN)).toEqual([
      expect.stringContaining('warning: every way reaches `good`'),
      expect.stringContaining('warning: every way passes'),
      expect.stringContaining('warning: the choice "b" does not say what it leads to'),
    ]);
    expect(findings(STORY, SAMPLE.replace('Cast: omar', 'Cast: omer'))).toEqual([
      expect.stringContaining('warning: `omar:` speaks but is not in the cast'),
    ]);
  });

  test('of a variable that is not there or a file that is not there is a finding', () => {
    expect(findings(STORY, SAMPLE.replace('Shows: trust', 'Shows: thrust'))).toEqual([
      expect.stringContaining('`Shows: thrust` is no variable of the story'),
    ]);
    expect(findings(STORY, SAMPLE.replace('story=sample.ink', 'story=other.ink'))).toEqual([
      expect.stringContaining('no story `other.ink`'),
    ]);
  });

  test('never makes the check throw', () => {
    const signs = fc.constantFrom(
      ...'{}()[]|*-+=~>#:<!&$ \n',
      'VAR a = 1\n',
      '-> a\n',
      '=== a\n',
      '{a:',
      '- else:',
      'a',
      '<>',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => void read(parts.join(''), PLAIN)),
      { numRuns: 25 },
    );
  });
});

describe('a compiled story from a stranger', () => {
  const base = simulationIn();
  const answer = (story: string) => gradeActivity({ ...base, story }, { seed: 1, choices: [0, 0] });

  test('that is none grades as unfinished', () => {
    for (const story of [
      '',
      '{}',
      'null',
      '[',
      '{"inkVersion":21,"root":[],"listDefs":{}}',
      `{"inkVersion":21,"root":${'['.repeat(50_000)}`,
    ])
      expect(answer(story)).toMatchObject({ score: 0, note: 'unfinished' });
  });

  test('that loops, calls itself or doubles a text is stopped', () => {
    const root = (content: string) =>
      `{"inkVersion":21,"root":[[${content},null],"done",{"f":["ev",{"f()":"f"},"/ev","~ret",null]}],"listDefs":{}}`;
    for (const content of [
      '{"->":"0"}',
      '"ev",{"f()":"f"},"/ev"',
      '"ev","str","^xxxxxxxx","/str","/ev",{"temp=":"t"},["ev",{"VAR?":"t"},{"VAR?":"t"},"+","/ev",{"temp=":"t","re":true},{"->":"0.6"},null]',
    ])
      expect(answer(root(content))).toMatchObject({ score: 0, note: 'unfinished' });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvError } from '#content/formats/csv/csv-error.ts';
import { logistic } from '#core/math/logistic.ts';
import { normalQuantile } from '#core/math/normal.ts';
import { random } from '#core/math/random.ts';
import { type TracedAnswer, UnreadableData } from './answers.ts';
import { evaluate } from './evaluate.ts';
import { readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';

/** A made-up class: ability per learner and skill, difficulty per item, and a little learning. */
function simulated(people: number, answers: number, seed: number): Map<string, TracedAnswer[]> {
  const draw = random(seed);
  const normal = () => normalQuantile(0.001 + 0.998 * draw());
  const difficulty = Array.from({ length: 60 }, normal);
  const learners = new Map<string, TracedAnswer[]>();
  for (let person = 0; person < people; person++) {
    const ability = normal();
    const skills = Array.from({ length: 6 }, () => 0.7 * normal());
    const own = Array.from({ length: answers }, (): TracedAnswer => {
      const item = Math.floor(draw() * 60);
      const skill = item % 6;
      const p = logistic(ability + (skills[skill] ?? 0) - (difficulty[item] ?? 0));
      skills[skill] = (skills[skill] ?? 0) + 0.03;
      return { skill: `s${skill}`, item: `i${item}`, correct: draw() < p };
    });
    learners.set(`p${person}`, own);
  }
  return learners;
}

const asLines = (learners: Map<string, TracedAnswer[]>, items: boolean) =>
  [...learners.values()]
    .flatMap((answers) => [
      String(answers.length),
      ...(items ? [answers.map(({ item }) => item.slice(1)).join(',')] : []),
      answers.map(({ skill }) => skill.slice(1)).join(','),
      `${answers.map(({ correct }) => Number(correct)).join(',')},`,
    ])
    .join('\n');

describe('evaluating on unseen learners', () => {
  const data = { learners: simulated(150, 60, 5), dropped: 0 };

  test('the filter knows more than the rate, and the layer is no worse', () => {
    const { learners, answers, rate, filter, layer } = evaluate(data, 1);
    expect([learners.trained, learners.unseen, answers]).toEqual([120, 30, 1800]);
    expect(rate?.auc).toBe(0.5);
    expect(filter?.auc).toBeGreaterThan(0.75);
    expect(filter?.logLoss).toBeLessThan((rate?.logLoss ?? 0) - 0.1);
    expect(filter?.ece).toBeLessThan(0.06);
    expect(layer?.logLoss).toBeLessThan((filter?.logLoss ?? 0) + 0.01);
  });

  test('the same seed gives the same numbers, another one other learners', () => {
    expect(evaluate(data, 1)).toEqual(evaluate(data, 1));
    expect(evaluate(data, 2).filter?.auc).not.toBe(evaluate(data, 1).filter?.auc);
  });
});

describe('reading data', () => {
  const learners = simulated(4, 7, 1);

  test('three lines a learner, four lines a learner and CSV tell the same answers', () => {
    const [three, four] = [readLines(asLines(learners, false), 'a'), readLines(asLines(learners, true), 'a')];
    const rows = [...learners].flatMap(([id, answers]) =>
      answers.map(({ skill, item, correct }) => `${id},"${skill}",${item},${correct ? 1 : 0}`),
    );
    const csv = readCsv(['user_id,skill_name,problem_id,correct', ...rows, ''].join('\r\n'), 'a');
    const results = (from: typeof three) => [...from.learners.values()].map((own) => own.map(({ correct }) => correct));
    expect(results(four)).toEqual(results(three));
    expect(results(csv)).toEqual(results(three));
    expect([...csv.learners.values()][0]).toMatchObject([...learners.values()][0] ?? []);
  });

  test('answers come in the order of their time, also where it is a date', () => {
    const text = 'student,KC,correct,timestamp\na,x,0,2024-01-02\na,x,1,2024-01-01\nb,x,1,1704067200\n';
    const { learners: read } = readCsv(text, 'a.csv');
    expect(read.get('a')?.map(({ correct }) => correct)).toEqual([true, false]);
    expect(read.get('b')?.[0]?.at).toBe(1_704_067_200_000);
  });

  test('rows without a skill are left out and counted', () => {
    expect(readCsv('user,skill,correct\na,,1\na,x,1\na,NA,0\n', 'a')).toMatchObject({ dropped: 2 });
  });

  test.each([
    ['a.csv:1: no column for skill (skill, skillid, skillname, skills ...)', 'user,correct\na,1\n'],
    ['a.csv:4: "maybe" for correct (Expected 0 or 1', 'user,skill,correct\na,"two\nlines",1\na,x,maybe\n'],
    ['a.csv:2: no learner', 'user,skill,correct\n,x,1\n'],
    ['a.csv:2: a quote that is never closed', 'user,skill,correct\na,"x,1\n'],
    ['a.csv:2: "soon" for the time', 'user,skill,correct,time\na,x,1,soon\n'],
  ])('says what is wrong with CSV: %s', (message, text) => {
    expect(() => readCsv(text, 'a.csv')).toThrow(message);
  });

  test.each([
    ['a.csv:3: value 2 is "7"; expected answers of 0 or 1', '2\n1,1\n1,7\n'],
    ['a.csv:2: has 3 values where line 3 has 2', '3\n1,1,1\n1,0\n'],
    ['a.csv:5: the file ends within a learner', '2\n1,1\n1,0\n1\n4\n'],
  ])('says what is wrong with lines: %s', (message, text) => {
    expect(() => readLines(text, 'a.csv')).toThrow(message);
  });

  test('whatever the text is, it is read or refused with a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '0', ',', '\n', '"', 'a', '\t', '\r') }), (text) => {
        for (const read of [readLines, readCsv]) {
          try {
            read(`user,skill,correct\n${text}`, 'a');
          } catch (error) {
            if (!(error instanceof UnreadableData || error instanceof CsvError)) throw error;
            expect(error.message).toMatch(/^a:\d+: /);
          }
        }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { checkFormula } from '#content/activities/formula/check.ts';
import { gradeFormula } from '#content/activities/formula/grade.ts';
import { activityOf, LINES_ABOVE, parseCards } from '#content/module/sample.ts';

const TABLE = `| Client | State | Amount |
| --- | --- | --- |
| Aydin | paid | 1200 |
| Berg | open | 800 |
| Costa | paid | 450 |
| Paid | | |`;
const source = (fields: string, table = TABLE) => `:::formula{#a}\nHow much?\n\n${table}\n\n${fields}\n:::`;
const activity = activityOf('formula', source('Cell: C5\nAnswer: =SUMIF(B2:B4,"paid",C2:C4)\nUse: SUMMEWENN'));
const grade = (text: string) => gradeFormula(activity, { text }, checkFormula);

describe('a formula activity', () => {
  test.each(['=SUMIF(B2:B4,"paid",C2:C4)', '=SUMMEWENN(B$2:B$4;"PAID";C$2:C$4)', '=SUMIF(B1:B4,"p*",C1:C4)'])(
    'takes %s',
    (text) => {
      expect(grade(text)).toEqual({ score: 1, correct: true, parts: {} });
    },
  );

  test.each([
    ['=1650', 'fixed'],
    ['=C2+C4', 'fixed'],
    ['=SUMIF(B2:B4,"paid",C2:C4)+0*C2+IF(C2=1200,0,1)', 'fixed'],
    ['=SUM(C2:C4)', 'wrong'],
    ['=C2/0', 'error'],
    ['=SUMIF(B2:B4', 'unclosed'],
    ['=C5', 'circular'],
  ])('finds %s to be %s', (text, note) => {
    expect(grade(text)).toEqual({ score: 0, correct: false, parts: {}, note });
  });

  test('gives part of the credit for the right result without the function that was asked for', () => {
    expect(grade('=SUMPRODUCT((B2:B4="paid")*C2:C4)')).toMatchObject({ score: 0.6, correct: false, note: 'without' });
  });

  test('compares on what the author asks to be checked too', () => {
    const checked = activityOf(
      'formula',
      source('Cell: C5\nAnswer: =IF(C2>1000,"large","small")\nCheck: C2 = 1000\nCheck: C2 = , `B2 = a, b`'),
    );
    expect(checked.checks).toEqual([
      [{ cell: 'C2', value: '1000' }],
      [
        { cell: 'C2', value: '' },
        { cell: 'B2', value: 'a, b' },
      ],
    ]);
    expect(gradeFormula(checked, { text: '=IF(C2>=1000,"large","small")' }, checkFormula).note).toBe('fixed');
  });
});

describe('an author', () => {
  const answer = 'Answer: =SUM(C2:C4)';
  const wide = `| ${'a | '.repeat(9)}\n| ${'- | '.repeat(9)}\n| ${'1 | '.repeat(9)}`;
  test.each([
    ['no sheet', source(`Cell: C5\n${answer}`, ''), 'a formula without a sheet'],
    ['no cell', source(answer), 'a formula without `Cell:`'],
    ['no formula', source('Cell: C5'), 'a formula without `Answer:`'],
    ['a cell beyond the sheet', source(`Cell: D9\n${answer}`), '`D9` is no cell of the sheet'],
    ['a taken cell', source(`Cell: C4\n${answer}`), 'C4 is not empty'],
    ['a huge range', source(`Cell: A1:C99999\n${answer}`), '`A1:C99999` is no cell of the sheet'],
    ['a wide sheet', source(`Cell: C5\n${answer}`, wide), 'a sheet of 2 rows and 9 columns'],
    [
      'a formula in a cell',
      source(`Cell: C5\n${answer}`, TABLE.replace('1200', '=B2')),
      'a cell with the formula `=B2`',
    ],
    ['a formula that names itself', source('Cell: C5\nAnswer: =C5+1'), 'the formula cannot be calculated: circular'],
    [
      'an unknown function',
      source('Cell: C5\nAnswer: =SOMME(C2)'),
      'the formula cannot be calculated: unknown-function SOMME',
    ],
    ['a broken formula', source('Cell: C5\nAnswer: =SUM(C2'), 'the formula cannot be calculated: unclosed'],
    ['an error', source('Cell: C5\nAnswer: =C2/0'), 'the formula gives #DIV/0!'],
    ['a constant', source('Cell: C5\nAnswer: =1+1'), 'a result typed in as a number or text would pass'],
    ['an unused function', source(`Cell: C5\n${answer}\nUse: IF`), '`Use:` asks for IF, which `Answer:` does not use'],
    ['a broken check', source(`Cell: C5\n${answer}\nCheck: more`), '`more` is no cell with a value'],
    [
      'a check beyond the sheet',
      source(`Cell: C5\n${answer}\nCheck: H9 = 1`),
      '`Check:` names H9, which the sheet has not',
    ],
  ])('who writes %s is told so with the line', (_, text, what) => {
    const { issues } = parseCards(text);
    expect(issues.map((issue) => issue.what)).toContain(what);
    expect(issues[0]?.line).toBeGreaterThan(LINES_ABOVE);
  });
});

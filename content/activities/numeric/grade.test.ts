import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeNumeric } from '#content/activities/numeric/grade.ts';
import { readNumber } from '#content/activities/numeric/number.ts';
import { activityOf } from '#content/module/sample.ts';

const numeric = (answer: string) => activityOf('numeric', `:::numeric{#a}\nHow many?\n\nAnswer: ${answer}\n:::`);

describe('a number as it is typed', () => {
  test.each([
    ['1,5', [1.5]],
    ['1.5', [1.5]],
    ['.5', [0.5]],
    ['1 500', [1500]],
    ['1\u202f500,25', [1500.25]],
    ["1'500", [1500]],
    ['1.500,25', [1500.25]],
    ['1,500.25', [1500.25]],
    ['1.500', [1.5, 1500]],
    ['0,125', [0.125]],
    ['1,500,000', [1_500_000]],
    ['−3', [-3]],
    ['- 3', [-3]],
    ['+7', [7]],
    ['١٢٫٥', [12.5]],
    ['۱۲۳', [123]],
    ['50 €', [50]],
    ['€50', [50]],
    ['-$50', [-50]],
    ['12 m²', [12]],
    ['3e3', [3000]],
    ['1500.', [1500]],
  ])('%s can be %j', (text, values) => {
    expect(readNumber(text)?.values).toEqual(values);
  });

  test.each(['', 'many', '5 or 6', '1 5', '--3', '1.5.5', 'e5', '½'])('"%s" is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('is read back whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(String(number))?.values).toContain(number + 0);
      }),
    );
  });
});

describe('a numeric activity', () => {
  test('takes what lies within the tolerance, its edge included', () => {
    const activity = numeric('50 ± 1 €');
    expect(gradeNumeric(activity, { text: '51' })).toEqual({ score: 1, correct: true, parts: {} });
    expect(gradeNumeric(activity, { text: '49,0 €' })).toMatchObject({ correct: true });
    expect(gradeNumeric(numeric('0.3'), { text: String(0.1 + 0.2) })).toMatchObject({ correct: true });
  });

  test('says when a wrong number is close and when it is none', () => {
    const activity = numeric('50 ± 1 €');
    expect(gradeNumeric(activity, { text: '54' })).toEqual({ score: 0, correct: false, parts: {}, note: 'close' });
    expect(gradeNumeric(activity, { text: '500' })).toEqual({ score: 0, correct: false, parts: {} });
    expect(gradeNumeric(activity, { text: 'fifty' })).toMatchObject({ correct: false, note: 'not-a-number' });
  });

  test('takes a share typed in percent and a percentage typed without its sign', () => {
    expect(gradeNumeric(numeric('0.25'), { text: '25 %' })).toMatchObject({ correct: true });
    expect(gradeNumeric(numeric('25 %'), { text: '25' })).toMatchObject({ correct: true });
    expect(gradeNumeric(numeric('25 %'), { text: '0.25' })).toMatchObject({ correct: false });
  });

  test.each([
    ['50 ± 1 €', { answer: 50, tolerance: 1, unit: '€' }],
    ['50+-1', { answer: 50, tolerance: 1 }],
    ['200 ±5%', { answer: 200, tolerance: 10 }],
    ['200 ±5% km', { answer: 200, tolerance: 10, unit: 'km' }],
    ['20 ± 1 %', { answer: 20, tolerance: 1, unit: '%' }],
    ['20 %', { answer: 20, tolerance: 0, unit: '%' }],
    ['-3.5 °C', { answer: -3.5, tolerance: 0, unit: '°C' }],
    ['1,5', { answer: 1.5, tolerance: 0 }],
  ])('reads `Answer: %s`', (written, expected) => {
    expect(numeric(written)).toMatchObject(expected);
  });
});

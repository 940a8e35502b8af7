import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { show } from '#content/activities/formula/check.ts';
import { matchesGlob } from '#content/activities/formula/criteria.ts';
import type { Formula } from '#content/activities/formula/schema.ts';
import { Fault } from '#content/activities/formula/values.ts';

const SHEET = [
  ['Name', 'State', 'Amount', 'Rate', ''],
  ['Ada', 'paid', '1200', '10 %', ''],
  ['Ben', 'Open', '800', '', ''],
  ['Cleo', 'paid', '450', '50 %', ''],
  ['Dan', '', '0', 'none', ''],
];

function sheet(cell: string): Formula {
  const rest = { id: 'a', idea: 'a', prompt: [], explanation: [], hints: [], uses: [], checks: [] };
  return { kind: 'formula', ...rest, sheet: SHEET, cell, reference: '1' };
}

/** What a formula gives in E2, errors by their code, problems by theirs. */
function resultOf(text: string, cell = 'E2'): unknown {
  const shown = show(sheet(cell), text);
  if ('problem' in shown) return shown.problem;
  const results = shown.results.map((value) => (value instanceof Fault ? value.code : value));
  return results.length === 1 ? results[0] : results;
}

describe('a formula', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%*C2', 600],
    ['=10-4-3', 3],
    ['="a"&1+1', 'a2'],
    ['=C2>=1200', true],
    ['="PAID"=B2', true],
    ['=C2*D2', 120],
    ['=C3*D3', 0],
    ['=A2&" "&B2', 'Ada paid'],
    ['=SUM(C2:C5)', 2450],
    ['=SUM(C:C)', 2450],
    ['=SUM(C1:C100000)', 2450],
    ['=SUM(D2:D5)', 0.6],
    ['=sum($C$2, C3, 5)', 2005],
    ['=AVERAGE(C2:C5)', 612.5],
    ['=MEDIAN(C2:C5)', 625],
    ['=MAX(C2:C5)-MIN(C2:C5)', 1200],
    ['=COUNT(D2:D5)', 2],
    ['=COUNTA(B2:B5)', 3],
    ['=COUNTBLANK(B2:B5)', 1],
    ['=LARGE(C2:C5,2)', 800],
    ['=SMALL(C2:C5,2)', 450],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDUP(2.1,0)', 3],
    ['=MOD(7,3)', 1],
    ['=INT(-2.5)', -3],
    ['=IF(C2>1000,"large","small")', 'large'],
    ['=IF(C2>5000,1)', false],
    ['=IFS(C2>5000,1,TRUE,2)', 2],
    ['=AND(C2>1,C3>1)', true],
    ['=OR(C2<1,C3<1)', false],
    ['=NOT(C2<1)', true],
    ['=SUMIF(B2:B5,"Paid",C2:C5)', 1650],
    ['=SUMIF(C2:C5,">500")', 2000],
    ['=SUMIF(B:B,"p*",C:C)', 1650],
    ['=SUMIFS(C2:C5,B2:B5,"paid",C2:C5,"<1000")', 450],
    ['=COUNTIF(B2:B5,"<>paid")', 2],
    ['=COUNTIF(B2:B5,"")', 1],
    ['=COUNTIFS(B2:B5,"paid",C2:C5,">"&500)', 1],
    ['=AVERAGEIF(B2:B5,"paid",C2:C5)', 825],
    ['=MAXIFS(C2:C5,B2:B5,"paid")', 1200],
    ['=SUMPRODUCT(C2:C4,D2:D4)', 345],
    ['=SUMPRODUCT((B2:B5="paid")*C2:C5)', 1650],
    ['=SUM(IF(B2:B5="paid",C2:C5,0))', 1650],
    ['=VLOOKUP("cleo",A2:C5,3,FALSE)', 450],
    ['=VLOOKUP("Zoe",A2:C5,3,FALSE)', '#N/A'],
    ['=VLOOKUP("Bo",A2:C5,3)', 800],
    ['=VLOOKUP("Ada",A2:C5,9,0)', '#REF!'],
    ['=INDEX(C2:C5,MATCH("Ben",A2:A5,0))', 800],
    ['=XLOOKUP("Ben",A2:A5,C2:C5)', 800],
    ['=XLOOKUP("Zoe",A2:A5,C2:C5,"none")', 'none'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=1/0', '#DIV/0!'],
    ['=AVERAGE(B2:B5)', '#DIV/0!'],
    ['=A2+1', '#VALUE!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=LEFT(A2,2)&RIGHT(A4,1)', 'Ado'],
    ['=MID("spreadsheet",3,4)', 'read'],
    ['=TEXTJOIN(", ",TRUE,B2:B5)', 'paid, Open, paid'],
    ['=PROPER("ada LOVELACE")', 'Ada Lovelace'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c","-","")', 'abc'],
    ['=F9', 0],
  ])('%s gives %j', (text, result) => {
    expect(resultOf(text)).toEqual(typeof result === 'number' ? expect.closeTo(result, 9) : result);
  });

  test.each([
    ['=SUMME(C2:C5)', 2450],
    ['=WENN(C2>1000;"groß";"klein")', 'groß'],
    ['=SUMMEWENN(B2:B5;"paid";C2:C5)*1,5', 2475],
    ['=ZÄHLENWENN(B2:B5;"paid")', 2],
    ['=SVERWEIS("Ben";A2:C5;3;FALSCH)', 800],
    ['=RUNDEN(2,345;2)', 2.35],
    ['=C2*1,5', 1800],
    ['=MITTELWERT(C2:C5)', 612.5],
  ])('with German names and separators, %s gives %j', (text, result) => {
    expect(resultOf(text)).toEqual(result);
  });

  test.each([
    ['=SUM(“1”,٢)', 3],
    ['=6÷2×2', 6],
    ['SUM(C2:C3)', 2000],
    ['=IF(TRUE؛1؛2)', 1],
  ])('as phones type it, %s gives %j', (text, result) => {
    expect(resultOf(text)).toBe(result);
  });

  test.each([
    ['', 'empty'],
    ['=', 'empty'],
    ['=SUM(C2', 'unclosed'],
    ['=SUM(C2))', 'unreadable'],
    ['=1+', 'unclosed'],
    ['="a', 'quote'],
    ['=SUMM(C2:C5)', 'unknown-function'],
    ['=constructor(1)', 'unknown-function'],
    ['=__proto__(1)', 'unknown-function'],
    ['=total', 'unreadable'],
    ['=ROUND()', 'arguments'],
    ['=E2', 'circular'],
    ['=SUM(E1:E5)', 'circular'],
    ['=C2:C5', 'range'],
    ['=A1!B2', 'unreadable'],
    ['=alert`1`', 'unreadable'],
  ])('%s is refused as %s', (text, problem) => {
    expect(resultOf(text)).toBe(problem);
  });

  test('that is copied down moves what has no dollar sign', () => {
    expect(resultOf('=C2*2', 'E2:E4')).toEqual([2400, 1600, 900]);
    expect(resultOf('=C2*$C$2', 'E2:E3')).toEqual([1_440_000, 960_000]);
    expect(resultOf('=SUM(C$2:C2)', 'E2:E5')).toEqual([1200, 2000, 2450, 2450]);
    expect(resultOf('=N(E1)+C2', 'E2:E3')).toBe('unknown-function');
    expect(resultOf('=C1', 'E1:E2')).toEqual(['Amount', 1200]);
    expect(resultOf('=E3', 'E2:E3')).toBe('circular');
  });
});

describe('a hostile formula', () => {
  test.each([
    ['too long', `=${'1+'.repeat(10_000)}1`, 'too-long'],
    ['nested in brackets', `=${'('.repeat(400)}1`, 'too-deep'],
    ['nested in calls', `=${'ABS('.repeat(120)}1`, 'too-deep'],
    ['nested in signs', `=${'-'.repeat(400)}1`, 'too-deep'],
    ['over ranges without end', `=${Array(30).fill('SUM(A1:C99999)').join('+')}`, 2450 * 30],
    ['making ever longer texts', `=LEN(${'SUBSTITUTE('.repeat(20)}"aaaa"${',"a","aaaa")'.repeat(20)})`, '#VALUE!'],
    ['with a slow pattern', `=COUNTIF(A2:A5,"${'*a'.repeat(200)}b")`, 0],
  ])('%s ends at once', (_, text, result) => {
    expect(resultOf(text)).toBe(result);
  });

  test('never throws anything but a problem that has words', () => {
    const part = fc.constantFrom(
      'SUM(',
      'IF(',
      'A1',
      'C2:C5',
      'C:C',
      ')',
      ',',
      ';',
      '"a"',
      '1,5',
      '-',
      '&',
      '%',
      '=',
      '<>',
      'WENN(',
      'E2',
      '$',
      ' ',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 25 }).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(() => show(sheet('E2:E4'), text)).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('with stars and question marks finds what they mean', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 8 }).map((signs) => signs.join(''));
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(letters, text, (pattern, given) => {
        const same = new RegExp(`^${pattern.replace(/\*/g, '.*').replace(/\?/g, '.')}$`).test(given);
        expect(matchesGlob(pattern, given)).toBe(same);
      }),
    );
    expect(matchesGlob('~*a', '*A')).toBe(true);
    expect(matchesGlob('~*a', 'ba')).toBe(false);
    expect(matchesGlob(`${'*a'.repeat(60)}`, 'a'.repeat(60))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_LIMITS, readCsv } from '#content/formats/csv/read.ts';
import { openTable, requireColumns } from '#content/formats/csv/table.ts';

const read = (...chunks: string[]) => [...readCsv(chunks, 'x.csv')].map(({ fields }) => fields);
const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

/** Writes a field bare where the format allows it and `bare` asks for it. */
const write = (field: string, bare: boolean) => (bare && /^[^",\r\n\uFEFF]+$/.test(field) ? field : quote(field));

const field = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ', '\uFEFF', 'ü') }),
);
const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

describe('a CSV file', () => {
  test('is read as it was written, whatever stands in its fields and wherever it is cut', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(60), { maxLength: 6 }),
        (table, end, bare, mark, cuts) => {
          const text = table.map((row) => row.map((one) => write(one, bare)).join(',') + end).join('');
          let rest = (mark ? '\uFEFF' : '') + text;
          const chunks = cuts.map((cut) => {
            const chunk = rest.slice(0, cut);
            rest = rest.slice(cut);
            return chunk;
          });
          expect(read(...chunks, rest)).toEqual(table);
        },
      ),
    );
  });

  test('never hangs or fails otherwise than with a line and a remedy', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a'), maxLength: 60 }), (text) => {
        try {
          for (const record of readCsv([text], 'x.csv')) expect(record.fields.length).toBeGreaterThan(0);
        } catch (error) {
          expect(String(error)).toMatch(/x\.csv:\d+: .+ \(.+\)$/);
        }
      }),
    );
  });

  test('forgives a byte order mark, empty lines and a missing end of the last line', () => {
    expect(read('\uFEFFa,b\r\n\r\n\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('tells the line a record begins on, though fields have line ends', () => {
    const records = [...readCsv(['a\n"1\r\n2\n3"\n\nb\n'], 'x.csv')];
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test('says where quotes do not fit together', () => {
    expect(() => read('a\n"b\nc')).toThrow('x.csv:2: a quote that is never closed');
    expect(() => read('a\nb"c')).toThrow('x.csv:2: a quote in the middle of a field');
    expect(() => read('a\n"b"c')).toThrow('x.csv:2: letters behind a closing quote');
  });

  test('does not grow without end', () => {
    expect(() => read('"', 'x'.repeat(CSV_LIMITS.field), 'y')).toThrow('Look for an unclosed quote');
    expect(() => read(','.repeat(CSV_LIMITS.fields))).toThrow('more than 500 fields');
  });
});

describe('a table', () => {
  test('gives what stands in a column, and nothing where there is none', () => {
    const { columns, rows: all } = openTable(['b,a\n 1 ,"2,3"\n'], 'x.csv');
    expect(columns).toEqual(['b', 'a']);
    expect([...all].map(({ get }) => [get('a'), get('b'), get('__proto__')])).toEqual([['2,3', '1', '']]);
  });

  test('names the columns that are missing, and why that may be', () => {
    const check = (text: string) => () => requireColumns(openTable([text], 'x.csv'), ['a', 'c'], 'x.csv');
    expect(check('a,b\n')).toThrow('x.csv:1: the columns c are missing (Found a, b.)');
    expect(check('a;c\n')).toThrow('separated by commas, not by semicolons');
    expect(check('')).toThrow('x.csv:1: an empty file');
  });

  test('says on which line there are too many fields or too few', () => {
    expect(() => [...openTable(['a,b\n1,2\n1\n'], 'x.csv').rows]).toThrow('x.csv:3: 1 instead of 2 fields');
  });
});

import { describe, expect, test } from 'vitest';
import { compileMessage } from './compile.ts';
import { formatterOf } from './format.ts';

/** Runs the compiled code of a message the way the browser does. */
function say(text: string, values: object = {}, locale = 'en'): string {
  const { code } = compileMessage(text);
  const message: unknown = new Function(`return ${code}`)();
  return typeof message === 'function' ? message(values, formatterOf(locale)) : String(message);
}

describe('a compiled message', () => {
  test('without arguments is a plain string', () => {
    expect(compileMessage('Start').code).toBe('"Start"');
  });

  test('puts arguments in, numbers as the language writes them', () => {
    expect(say('{name}: {n, number}', { name: 'Zoë', n: 1234.5 }, 'de')).toBe('Zoë: 1.234,5');
  });

  test('keeps quotes, braces and line breaks of the text', () => {
    expect(say(`"It''s" '{'fine'}'\n{x}`, { x: '`$`' })).toBe('"It\'s" {fine}\n`$`');
  });

  test('chooses the plural form of the language, exact numbers first', () => {
    const text = '{n, plural, =0 {none} one {# thing} other {# things}}';
    expect([0, 1, 2].map((n) => say(text, { n }))).toEqual(['none', '1 thing', '2 things']);
    const arabic = '{n, plural, one {واحد} two {اثنان} few {# قليل} other {# كثير}}';
    expect(say(arabic, { n: 2 }, 'ar')).toBe('اثنان');
  });

  test('selects by word, nests, and falls back to other', () => {
    const text = '{kind, select, new {{n, plural, one {# new} other {# new ones}}} other {old}}';
    expect(say(text, { kind: 'new', n: 3 })).toBe('3 new ones');
    expect(say(text, { kind: 'anything', n: 3 })).toBe('old');
  });

  test('names its arguments and what they must be', () => {
    expect(compileMessage('{a} {b, plural, other {#}} {c, select, other {}}').arguments).toEqual({
      a: 'string | number',
      b: 'number',
      c: 'string',
    });
  });

  test.each(['{a', '{a, plural, one {x}}', '{when, date}'])('that is wrong says so: %s', (text) => {
    expect(() => compileMessage(text)).toThrow();
  });
});

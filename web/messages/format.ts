/** What compiled messages ask of a language: numbers, plural forms, selection. */
export interface Formatter {
  text(value: string | number): string;
  number(value: number): string;
  plural(value: number, offset: number, branches: Readonly<Record<string, string>>): string;
  ordinal(value: number, offset: number, branches: Readonly<Record<string, string>>): string;
  select(value: string, branches: Readonly<Record<string, string>>): string;
}

/** A formatter by the browser's own `Intl` data. */
export function formatterOf(locale: string): Formatter {
  const numbers = new Intl.NumberFormat(locale);
  const cardinal = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const choose = (rules: Intl.PluralRules, value: number, offset: number, branches: Readonly<Record<string, string>>) =>
    branches[`=${value}`] ?? branches[rules.select(value - offset)] ?? branches.other ?? '';
  return {
    text: (value) => (typeof value === 'number' ? numbers.format(value) : value),
    number: (value) => numbers.format(value),
    plural: (value, offset, branches) => choose(cardinal, value, offset, branches),
    ordinal: (value, offset, branches) => choose(ordinals, value, offset, branches),
    select: (value, branches) => branches[value] ?? branches.other ?? '',
  };
}

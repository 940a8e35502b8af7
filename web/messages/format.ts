/** What compiled messages ask of a language: numbers, plural forms, selection. */
export interface Formatter {
  text(value: string | number): string;
  number(value: number): string;
  plural(value: number, offset: number, branches: Readonly<Record<string, string>>): string;
  ordinal(value: number, offset: number, branches: Readonly<Record<string, string>>): string;
  select(value: string, branches: Readonly<Record<string, string>>): string;
}

/** A formatter by the browser's own `Intl` data, of which each part is made when it is first needed: that takes a while. */
export function formatterOf(locale: string): Formatter {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const cardinal = once(() => new Intl.PluralRules(locale));
  const ordinals = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
  const choose = (rules: () => Intl.PluralRules, value: number, offset: number, branches: Record<string, string>) =>
    branches[`=${value}`] ?? branches[rules().select(value - offset)] ?? branches.other ?? '';
  const number = (value: number) => numbers().format(value);
  return {
    text: (value) => (typeof value === 'number' ? number(value) : value),
    number,
    plural: (value, offset, branches) => choose(cardinal, value, offset, branches),
    ordinal: (value, offset, branches) => choose(ordinals, value, offset, branches),
    select: (value, branches) => branches[value] ?? branches.other ?? '',
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What the interface says, read from its own catalogues: tests name controls by what people read. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

export type Language = 'en' | 'de' | 'ar';
type Values = Readonly<Record<string, string | number>>;
/** The text of a key `area.name`; throws when there is no such text. */
export type Words = (key: string, values?: Values) => string;

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'web', 'messages');

/** All texts of a language by full key, as their authors wrote them. */
export function catalogueOf(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of globSync(`*/${language}.json`, { cwd: FOLDER }).sort()) {
    const area = path.dirname(file);
    const read = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, string>;
    for (const [name, text] of Object.entries(read)) texts.set(`${area}.${name}`, text);
  }
  return texts;
}

export function wordsOf(language: Language): Words {
  const texts = catalogueOf(language);
  return (key, values = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`The interface has no text "${key}" in "${language}".`);
    return say(parse(text, { ignoreTag: true }), values, language);
  };
}

function say(elements: readonly MessageFormatElement[], values: Values, language: Language, count = 0): string {
  return elements.map((element) => part(element, values, language, count)).join('');
}

function part(element: MessageFormatElement, values: Values, language: Language, count: number): string {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return number(count);
    case TYPE.argument:
    case TYPE.number: {
      const value = values[element.value];
      return typeof value === 'number' ? number(value) : String(value);
    }
    case TYPE.select: {
      const chosen = element.options[String(values[element.value])] ?? element.options.other;
      return say(chosen?.value ?? [], values, language, count);
    }
    case TYPE.plural: {
      const value = Number(values[element.value]);
      const rule = new Intl.PluralRules(language, { type: element.pluralType }).select(value);
      const chosen = element.options[`=${value}`] ?? element.options[rule] ?? element.options.other;
      return say(chosen?.value ?? [], values, language, value);
    }
    default:
      throw new Error('The interface has no dates or tags in its texts.');
  }
}

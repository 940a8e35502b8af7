import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** Arguments of a message: `number` for plurals and numbers, `string` for selects, either for plain arguments. */
export type Arguments = Readonly<Record<string, 'number' | 'string' | 'string | number'>>;

export interface Compiled {
  /** A JavaScript expression: a string, or a function of the arguments `a` and the locale's formatter `f`. */
  readonly code: string;
  readonly arguments: Arguments;
}

/**
 * Compiles one ICU message (arguments, `number`, `plural`, `selectordinal`, `select`) to JavaScript.
 * Throws an Error whose message says what is wrong with the text; the caller knows which file it came from.
 */
export function compileMessage(text: string): Compiled {
  const found: Record<string, Arguments[string]> = {};
  const code = sequence(parse(text, { ignoreTag: true }), found);
  return { code: Object.keys(found).length === 0 ? code : `(a,f)=>${code}`, arguments: found };
}

function sequence(elements: readonly MessageFormatElement[], found: Record<string, string>, counted = ''): string {
  const parts = elements.map((element) => expression(element, found, counted));
  if (parts.length === 0) return '""';
  return elements[0]?.type === TYPE.literal || parts.length === 1 ? parts.join('+') : `""+${parts.join('+')}`;
}

function expression(element: MessageFormatElement, found: Record<string, string>, counted: string): string {
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(element.value);
    case TYPE.pound:
      return `f.number(${counted})`;
    case TYPE.argument:
      found[element.value] ??= 'string | number';
      return `f.text(${read(element.value)})`;
    case TYPE.number:
      found[element.value] = 'number';
      return `f.number(${read(element.value)})`;
    case TYPE.select:
      found[element.value] = 'string';
      return `f.select(${read(element.value)},${branches(element.options, found, counted)})`;
    case TYPE.plural: {
      found[element.value] = 'number';
      const value = read(element.value);
      const rest = element.offset === 0 ? value : `${value}-${element.offset}`;
      const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
      return `f.${kind}(${value},${element.offset},${branches(element.options, found, rest)})`;
    }
    default:
      throw new Error('dates, times and tags are not used in messages; format them first and pass the text');
  }
}

function branches(
  options: Readonly<Record<string, { value: readonly MessageFormatElement[] }>>,
  found: Record<string, string>,
  counted: string,
): string {
  const pairs = Object.entries(options).map(
    ([name, option]) => `${JSON.stringify(name)}:${sequence(option.value, found, counted)}`,
  );
  return `{${pairs.join()}}`;
}

function read(name: string): string {
  return `a.${name}`;
}

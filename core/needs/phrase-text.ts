/** Longer texts are cut: nobody types a novel. */
const LONGEST = 300;
const BEFORE = '(?<=[\\s,;:(–—،؛-])';
const BEHIND = '(?=[\\s,;.!?)–—،؛؟]|:\\s)';

/** A text from which what was understood is taken out, piece by piece. */
export class Text {
  rest: string;

  constructor(text: string) {
    this.rest = ` ${westernDigits(text.slice(0, LONGEST)).replace(/\s+/g, ' ').trim()} `;
  }

  /** Takes the first match out; its groups, or nothing. */
  take(pattern: string): readonly (string | undefined)[] | undefined {
    const match = new RegExp(`${BEFORE}(?:${pattern})${BEHIND}`, 'iu').exec(this.rest);
    if (!match) return undefined;
    this.rest = `${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`;
    return match;
  }
}

/** A pattern for any of these names, longest first; for none of them one that nothing fits. */
export function either(names: Readonly<Record<string, unknown>> | readonly string[]): string {
  const list = Array.isArray(names) ? [...names] : Object.keys(names);
  if (list.length === 0) return '(?!)';
  return list
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|');
}

/** A pattern for this very text. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function lower(text: string | undefined): string {
  return (text ?? '').toLowerCase();
}

/** Digits of Arabic and Persian keyboards as those that are reckoned with. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

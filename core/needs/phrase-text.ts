/** Longer texts are cut: nobody types a novel. */
const LONGEST = 300;

/** A text from which what was understood is taken out, piece by piece. */
export class Text {
  rest: string;

  constructor(text: string) {
    this.rest = ` ${text.slice(0, LONGEST).replace(/\s+/g, ' ').trim()} `;
  }

  /** Takes the first match out; its groups, or nothing. */
  take(pattern: string): readonly (string | undefined)[] | undefined {
    const match = new RegExp(`(?<=[\\s,;(])(?:${pattern})(?=[\\s,;.!?)])`, 'iu').exec(this.rest);
    if (!match) return undefined;
    this.rest = `${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`;
    return match;
  }
}

/** A pattern for any of these names, longest first. */
export function either(names: Readonly<Record<string, unknown>>): string {
  return Object.keys(names)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|');
}

/** A pattern for this very text. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

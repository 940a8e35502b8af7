/** How a typed text agrees with the accepted ones; undefined: not at all. */
export type Agreement = 'same' | 'typo' | undefined;

interface Options {
  readonly exact?: boolean | undefined;
  /** Right answers to something else: a typing error may not turn into one of these. */
  readonly others?: readonly string[];
}

/**
 * Compares a typed text with the accepted ones. Case, Unicode form, spaces, the shape of quotes and dashes, Arabic
 * vowel signs and the script of digits never count. Unless `exact`, one typing error (Damerau-Levenshtein) is forgiven
 * from 5 letters on and two from 9 on; the first letter and every digit must stand, for most words that differ there
 * are other words.
 */
export function agreement(text: string, accept: readonly string[], options: Options = {}): Agreement {
  const form = options.exact ? strictForm : looseForm;
  const typed = form(text);
  if (typed === '') return undefined;
  if (accept.some((answer) => form(answer) === typed)) return 'same';
  if (options.exact || options.others?.some((other) => form(other) === typed)) return undefined;
  return accept.some((answer) => isTypingError(typed, form(answer))) ? 'typo' : undefined;
}

/** A text as patterns see it: spelling kept, everything that never counts made alike. */
export function strictForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u061c\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/—/g, '--')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function looseForm(text: string): string {
  const strict = strictForm(text);
  const bare = strict
    .replace(/ ?-+ ?/g, '-')
    .replace(/[\s.,;:!?؟،…]+$/, '')
    .trim();
  return bare === '' ? strict : bare;
}

function isTypingError(typed: string, answer: string): boolean {
  const letters = answer.match(/\p{L}/gu)?.length ?? 0;
  const allowed = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
  if (allowed === 0 || digits(typed) !== digits(answer)) return false;
  const from = [...typed];
  const to = [...answer];
  const sameStart = from[0] === to[0] || (from[0] === to[1] && from[1] === to[0]);
  return sameStart && distance(from, to, allowed) <= allowed;
}

function digits(text: string): string {
  return text.replace(/\P{Nd}+/gu, ' ').trim();
}

/** Edits between two texts, a swap of neighbours counting as one; anything above `limit` may come out as `limit + 1`. */
function distance(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, at(beforeLast, column - 2) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.POSITIVE_INFINITY;
}

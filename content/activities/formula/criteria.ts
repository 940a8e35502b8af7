import { compare, readCell, type Scalar } from '#content/activities/formula/values.ts';

/** Whether a cell meets what SUMIF and its kin are asked for: `"paid"`, `">100"`, `"<>"`, `"a*"`, or a number. */
export type Criterion = (cell: Scalar) => boolean;

export function criterionOf(asked: Scalar): Criterion {
  if (typeof asked !== 'string')
    return (cell) => cell !== null && typeof cell === typeof asked && compare(cell, asked) === 0;
  const [, sign = '=', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(asked) ?? [];
  const value = readCell(rest);
  if (value === null) return emptiness(sign);
  if (sign === '=' || sign === '<>') {
    const equal = typeof value === 'string' ? textCriterion(value) : numberCriterion(value);
    return sign === '=' ? equal : (cell) => !equal(cell);
  }
  return (cell) => {
    if (cell === null || typeof cell !== typeof value) return false;
    const order = compare(cell, value);
    return (order === 0 && sign.length === 2) || (sign.startsWith('<') ? order < 0 : order > 0);
  };
}

function emptiness(sign: string): Criterion {
  if (sign === '<>') return (cell) => cell !== null && cell !== '';
  return (cell) => cell === null || cell === '';
}

function textCriterion(pattern: string): Criterion {
  return (cell) => typeof cell === 'string' && matchesGlob(pattern, cell);
}

/** A number that stands in a text cell counts too. */
function numberCriterion(value: Scalar): Criterion {
  return (cell) => cell !== null && compare(typeof cell === 'string' ? readCell(cell) : cell, value) === 0;
}

/** Longest pattern and text that are compared sign by sign; longer ones never match. */
const MOST_SIGNS = 100;

/**
 * Whether a text is what a pattern with `*`, `?` and `~` says, whatever the case. Takes at most pattern times text
 * steps: only the last `*` is ever tried again.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (!/[*?~]/.test(pattern)) return pattern.toLowerCase() === text.toLowerCase();
  if (pattern.length > MOST_SIGNS || text.length > MOST_SIGNS) return false;
  const parts = [...pattern.toLowerCase().matchAll(/~([*?~])|([*?])|(.)/gsu)];
  const signs = [...text.toLowerCase()];
  let part = 0;
  let sign = 0;
  let star = -1;
  let from = 0;
  while (sign < signs.length) {
    const [, escaped, wild, letter] = parts[part] ?? [];
    if (wild === '*') {
      star = part;
      from = sign;
      part += 1;
    } else if (part < parts.length && (wild === '?' || (escaped ?? letter) === signs[sign])) {
      part += 1;
      sign += 1;
    } else if (star >= 0) {
      part = star + 1;
      from += 1;
      sign = from;
    } else return false;
  }
  return parts.slice(part).every(([, , wild]) => wild === '*');
}

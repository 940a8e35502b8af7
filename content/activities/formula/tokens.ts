import { Problem } from '#content/activities/formula/problem.ts';

export interface Token {
  readonly type: 'number' | 'text' | 'name' | 'call' | 'sign';
  readonly text: string;
}

/** More characters than any formula that one would type in a micro lesson. */
export const MOST_CHARACTERS = 500;

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const NAME = /\$?[\p{L}_][\p{L}\p{N}_.$]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%();,:]/y;

/**
 * Cuts a formula into tokens. Where a semicolon separates arguments, a comma between digits is a decimal one, as in
 * spreadsheets set to German; without any, so is a comma outside of brackets. Typed quotes, minus signs and digits of
 * other scripts mean what they stand for.
 */
export function tokensOf(formula: string): Token[] {
  if (formula.length > MOST_CHARACTERS) throw new Problem('too-long');
  const text = plain(formula);
  const semicolons = /;/.test(text.replace(/"[^"]*"/g, ''));
  const tokens: Token[] = [];
  let at = 0;
  let depth = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  while (at < text.length) {
    if (take(SPACE) !== undefined) continue;
    const number = take(
      semicolons || depth === 0
        ? /(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?/iy
        : /(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy,
    );
    if (number !== undefined) {
      tokens.push({ type: 'number', text: number.replace(',', '.') });
      continue;
    }
    const token = quoted(take(TEXT)) ?? named(take(NAME), text, at) ?? signed(take(SIGN));
    if (token === undefined) throw new Problem(text[at] === '"' ? 'quote' : 'unreadable', text.slice(at, at + 10));
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    tokens.push(token);
  }
  return tokens;
}

function plain(formula: string): string {
  return formula
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[“”„«»]/g, '"')
    .replace(/[−–]/g, '-')
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/؛/g, ';')
    .replace(/،/g, ',')
    .trim()
    .replace(/^=\s*/, '');
}

function quoted(found: string | undefined): Token | undefined {
  return found === undefined ? undefined : { type: 'text', text: found.slice(1, -1).replace(/""/g, '"') };
}

function named(found: string | undefined, text: string, end: number): Token | undefined {
  if (found === undefined) return undefined;
  return { type: text[end] === '(' ? 'call' : 'name', text: found };
}

function signed(found: string | undefined): Token | undefined {
  return found === undefined ? undefined : { type: 'sign', text: found === ';' ? ',' : found };
}

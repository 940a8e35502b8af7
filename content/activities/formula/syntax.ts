import { columnOf, type Reference, referenceOf } from '#content/activities/formula/address.ts';
import { functionName } from '#content/activities/formula/names.ts';
import { Problem } from '#content/activities/formula/problem.ts';
import { type Token, tokensOf } from '#content/activities/formula/tokens.ts';

/** A formula as a tree. A range over whole columns has no rows. */
export type Node =
  | { readonly t: 'value'; readonly value: number | string | boolean | null }
  | { readonly t: 'cell'; readonly at: Reference }
  | { readonly t: 'range'; readonly from: Reference; readonly to: Reference }
  | { readonly t: 'columns'; readonly from: Reference; readonly to: Reference }
  | { readonly t: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly t: 'unary'; readonly sign: string; readonly of: Node }
  | { readonly t: 'binary'; readonly sign: string; readonly left: Node; readonly right: Node };

const DEEPEST = 30;
/** From the loosest to the closest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const TRUTHS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, WAHR: true, FALSCH: false };

/** Reads a formula, with or without its `=`; throws a `Problem`. */
export function syntaxOf(formula: string): Node {
  const tokens = tokensOf(formula);
  if (tokens.length === 0) throw new Problem('empty');
  const reader = new Reader(tokens);
  const node = reader.expression(0, 0);
  if (reader.next !== undefined) throw new Problem('unreadable', reader.next.text);
  return node;
}

/** Reads by descending through the levels of signs, at most `DEEPEST` brackets deep. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private takes(...signs: readonly string[]): string | undefined {
    const { next } = this;
    if (next?.type !== 'sign' || !signs.includes(next.text)) return undefined;
    this.at += 1;
    return next.text;
  }

  expression(level: number, depth: number): Node {
    if (depth > DEEPEST) throw new Problem('too-deep');
    const signs = LEVELS[level];
    if (signs === undefined) return this.signed(depth);
    let left = this.expression(level + 1, depth);
    for (let sign = this.takes(...signs); sign !== undefined; sign = this.takes(...signs)) {
      left = { t: 'binary', sign, left, right: this.expression(level + 1, depth) };
    }
    return left;
  }

  /** A minus binds closer than a power: `-2^2` is 4, as in spreadsheets. */
  private signed(depth: number): Node {
    if (depth > DEEPEST) throw new Problem('too-deep');
    const sign = this.takes('-', '+');
    if (sign !== undefined) return { t: 'unary', sign, of: this.signed(depth + 1) };
    let node = this.operand(depth);
    while (this.takes('%') !== undefined) node = { t: 'unary', sign: '%', of: node };
    return node;
  }

  private operand(depth: number): Node {
    const token = this.next;
    this.at += 1;
    if (token === undefined) throw new Problem('unclosed');
    if (token.type === 'number') return { t: 'value', value: Number(token.text) };
    if (token.type === 'text') return { t: 'value', value: token.text };
    if (token.type === 'call') return { t: 'call', name: functionName(token.text), args: this.args(depth + 1) };
    if (token.type === 'name') return this.named(token.text);
    if (token.text !== '(') throw new Problem('unreadable', token.text);
    const inside = this.expression(0, depth + 1);
    this.close();
    return inside;
  }

  private args(depth: number): Node[] {
    this.at += 1;
    if (this.takes(')') !== undefined) return [];
    const args: Node[] = [];
    do {
      const omitted = this.next?.type === 'sign' && [',', ')'].includes(this.next.text);
      args.push(omitted ? { t: 'value', value: null } : this.expression(0, depth));
    } while (this.takes(',') !== undefined);
    this.close();
    return args;
  }

  private close(): void {
    if (this.takes(')') !== undefined) return;
    throw this.next === undefined ? new Problem('unclosed') : new Problem('unreadable', this.next.text);
  }

  private named(name: string): Node {
    const truth = TRUTHS[name.toUpperCase()];
    if (truth !== undefined) return { t: 'value', value: truth };
    const isRange = this.takes(':') !== undefined;
    const other = isRange ? this.next?.text : undefined;
    if (isRange) this.at += 1;
    const from = referenceOf(name);
    if (!isRange && from !== undefined) return { t: 'cell', at: from };
    const to = referenceOf(other ?? '');
    if (from !== undefined && to !== undefined) return { t: 'range', from, to };
    const [first, last] = [columnReference(name), columnReference(other ?? '')];
    if (first !== undefined && last !== undefined) return { t: 'columns', from: first, to: last };
    throw new Problem('unreadable', name);
  }
}

function columnReference(text: string): Reference | undefined {
  const [, dollar, column] = COLUMN.exec(text) ?? [];
  if (column === undefined) return undefined;
  return { row: 0, column: columnOf(column), fixedRow: true, fixedColumn: dollar === '$' };
}

/** The English names of all functions that a formula calls. */
export function callsIn(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (one: Node): void => {
    if (one.t === 'call') {
      names.add(one.name);
      one.args.forEach(walk);
    } else if (one.t === 'unary') walk(one.of);
    else if (one.t === 'binary') {
      walk(one.left);
      walk(one.right);
    }
  };
  walk(node);
  return names;
}

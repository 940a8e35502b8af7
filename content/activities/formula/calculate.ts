import type { Cell, Reference } from '#content/activities/formula/address.ts';
import { toMatrix, type Value, zip } from '#content/activities/formula/arrays.ts';
import { RANGE_FUNCTIONS } from '#content/activities/formula/functions-of-ranges.ts';
import { VALUE_FUNCTIONS } from '#content/activities/formula/functions-of-values.ts';
import { LOOKUPS } from '#content/activities/formula/lookups.ts';
import { Problem } from '#content/activities/formula/problem.ts';
import type { Node } from '#content/activities/formula/syntax.ts';
import {
  compare,
  Fault,
  held,
  type Matrix,
  type Scalar,
  toNumber,
  toText,
} from '#content/activities/formula/values.ts';

/** Cells that one formula may touch: more than any of a micro lesson, a fraction of a second's work. */
const MOST_WORK = 50_000;

const WHOLE: Readonly<Record<string, (typeof RANGE_FUNCTIONS)[string]>> = { ...RANGE_FUNCTIONS, ...LOOKUPS };

/** Where a formula stands: the sheet, its own cell, how far that lies from where it was written, cells not yet known. */
export interface Place {
  readonly sheet: Matrix;
  readonly cell: Cell;
  readonly written: Cell;
  readonly unknown: readonly Cell[];
}

/** Calculates a formula in its place; throws a `Problem` where a spreadsheet would not take it. */
export function calculate(node: Node, place: Place): Scalar {
  const result = toMatrix(new Calculation(place).evaluate(node));
  const [first = null] = result.flat();
  if (result.flat().length > 1) throw new Problem('range');
  return held(first) ?? 0;
}

class Calculation {
  private work = 0;
  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  evaluate(node: Node): Value {
    this.spend(1);
    switch (node.t) {
      case 'value':
        return node.value;
      case 'cell':
        return this.cellAt(this.moved(node.at));
      case 'range':
        return this.rangeBetween(this.moved(node.from), this.moved(node.to));
      case 'columns':
        return this.rangeBetween(this.moved(node.from), { ...this.moved(node.to), row: this.place.sheet.length - 1 });
      case 'unary':
        return this.each([node.of], ([value = null]) => unary(node.sign, value));
      case 'binary':
        return this.each([node.left, node.right], ([left = null, right = null]) => binary(node.sign, left, right));
      case 'call':
        return this.call(node.name, node.args);
    }
  }

  private spend(work: number): void {
    this.work += work;
    if (this.work > MOST_WORK) throw new Problem('too-much');
  }

  private each(nodes: readonly Node[], apply: (scalars: readonly Scalar[]) => Scalar): Value {
    const values = nodes.map((node) => this.evaluate(node));
    return zip(values, (scalars) => {
      this.spend(1);
      return held(apply(scalars));
    });
  }

  private call(name: string, args: readonly Node[]): Value {
    const own = <T>(table: Readonly<Record<string, T>>) => (Object.hasOwn(table, name) ? table[name] : undefined);
    const known = own(VALUE_FUNCTIONS) ?? own(WHOLE);
    if (known === undefined) throw new Problem('unknown-function', name.slice(0, 30));
    if (args.length < known.least || args.length > known.most) throw new Problem('arguments', name);
    const ofValues = own(VALUE_FUNCTIONS);
    if (ofValues !== undefined) return this.each(args, ofValues.apply);
    const result = own(WHOLE)?.apply(args.map((arg) => this.evaluate(arg))) ?? null;
    return toMatrix(result).length > 1 ? result : zip([result], ([value = null]) => held(value));
  }

  /** A reference as it reads where the formula has been copied to. */
  private moved(at: Reference): Cell {
    const { cell, written } = this.place;
    return {
      row: at.row + (at.fixedRow ? 0 : cell.row - written.row),
      column: at.column + (at.fixedColumn ? 0 : cell.column - written.column),
    };
  }

  private cellAt({ row, column }: Cell): Scalar {
    if (row < 0 || column < 0) return new Fault('#REF!');
    if (this.place.unknown.some((cell) => cell.row === row && cell.column === column)) throw new Problem('circular');
    return this.place.sheet[row]?.[column] ?? null;
  }

  /** Only what lies on the sheet: beyond it all cells are empty, however many a range names. */
  private rangeBetween(from: Cell, to: Cell): Value {
    const { sheet } = this.place;
    const [top, bottom] = [Math.min(from.row, to.row), Math.min(Math.max(from.row, to.row), sheet.length - 1)];
    const [start, end] = [
      Math.min(from.column, to.column),
      Math.min(Math.max(from.column, to.column), (sheet[0]?.length ?? 1) - 1),
    ];
    if (top < 0 || start < 0) return new Fault('#REF!');
    if (top > bottom || start > end) return null;
    this.spend((bottom - top + 1) * (end - start + 1));
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: end - start + 1 }, (_, column) => this.cellAt({ row: top + row, column: start + column })),
    );
  }
}

function unary(sign: string, value: Scalar): Scalar {
  if (sign === '+') return value;
  const number = toNumber(value);
  if (number instanceof Fault) return number;
  return sign === '%' ? number / 100 : -number;
}

function binary(sign: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof Fault) return left;
  if (right instanceof Fault) return right;
  if (sign === '&') return `${textOf(left)}${textOf(right)}`;
  if (/[<>=]/.test(sign)) return compared(sign, compare(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a instanceof Fault) return a;
  if (b instanceof Fault) return b;
  return arithmetic(sign, a, b);
}

function textOf(value: Scalar): string {
  const text = toText(value);
  return text instanceof Fault ? text.code : text;
}

function compared(sign: string, order: number): boolean {
  if (order === 0) return sign.includes('=');
  return sign === '<>' || sign.startsWith(order < 0 ? '<' : '>');
}

function arithmetic(sign: string, a: number, b: number): Scalar {
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  if (sign === '*') return a * b;
  if (sign === '/') return b === 0 ? new Fault('#DIV/0!') : a / b;
  return a === 0 && b === 0 ? new Fault('#NUM!') : a ** b;
}

/** What a cell or a calculation holds; `null` is an empty cell. */
export type Scalar = number | string | boolean | null | Fault;

/** A range, row by row; a single value is one of one cell. */
export type Matrix = readonly (readonly Scalar[])[];

export type FaultCode = '#DIV/0!' | '#N/A' | '#NAME?' | '#NUM!' | '#REF!' | '#VALUE!';

/** An error that stands in a cell and spreads to what is calculated from it. */
export class Fault {
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    this.code = code;
  }
}

/** Longest text that a calculation may make; whatever would be longer is `#VALUE!`. */
const MOST_CHARACTERS = 2_000;

/** A cell of the sheet by what is written in it: `120`, `0.5`, `15 %`, `TRUE`, a text or nothing. */
export function readCell(written: string): Scalar {
  const text = written.trim();
  if (text === '') return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const [, digits, percent] = /^([-−]?\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return text;
  return Number(digits.replace('−', '-')) / (percent === '%' ? 100 : 1);
}

/** A number for arithmetic: an empty cell is 0, TRUE is 1, a text that is a number counts as one. */
export function toNumber(value: Scalar): number | Fault {
  if (value instanceof Fault) return value;
  if (typeof value === 'string') {
    const read = readCell(value);
    return typeof read === 'number' ? read : new Fault('#VALUE!');
  }
  return Number(value);
}

export function toText(value: Scalar): string | Fault {
  if (value === null || value instanceof Fault) return value ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function toTruth(value: Scalar): boolean | Fault {
  if (value instanceof Fault) return value;
  if (typeof value !== 'string') return Boolean(value);
  return /^true$/i.test(value) || (/^false$/i.test(value) ? false : new Fault('#VALUE!'));
}

/** What a calculation gave, if a cell can hold it. */
export function held(value: Scalar): Scalar {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS) return new Fault('#VALUE!');
  if (typeof value === 'number' && !Number.isFinite(value)) return new Fault('#NUM!');
  return value;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Below 0, 0 or above: numbers before texts before truth values, texts whatever their case. */
export function compare(a: Scalar, b: Scalar): number {
  const [left, right] = [likeOther(a, b), likeOther(b, a)];
  if (typeof left !== typeof right) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') return order(left.toLowerCase(), right.toLowerCase());
  return order(Number(left), Number(right));
}

/** An empty cell is 0, an empty text or FALSE, whichever the other side asks for. */
function likeOther(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: Scalar): number {
  const type = typeof value;
  return type === 'string' || type === 'boolean' ? RANK[type] : RANK.number;
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two results are the same but for what binary fractions cannot hold. */
export function isSame(a: Scalar, b: Scalar): boolean {
  if (a instanceof Fault || b instanceof Fault) return a instanceof Fault && b instanceof Fault && a.code === b.code;
  if ((typeof a === 'number' || a === null) && (typeof b === 'number' || b === null)) {
    return Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(b)));
  }
  return typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b;
}

import * as library from '@formulajs/formulajs';
import { Fault, type FaultCode, type Scalar, toNumber, toText, toTruth } from '#content/activities/formula/values.ts';

/** A function of single values; given ranges, it is applied to each of their cells. */
export interface ValueFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: readonly Scalar[]) => Scalar;
}

const CODES: ReadonlySet<string> = new Set<FaultCode>(['#DIV/0!', '#N/A', '#NAME?', '#NUM!', '#REF!', '#VALUE!']);

/** What the library gave, errors included, as a value of ours. */
export function fromLibrary(result: unknown): Scalar {
  if (typeof result === 'number') return Number.isNaN(result) ? new Fault('#NUM!') : result;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  const code = result instanceof Error && CODES.has(result.message) ? result.message : '#VALUE!';
  return new Fault(code as FaultCode);
}

/** A function whose arguments `convert` makes of values first; the first that cannot be converted is the result. */
function converting<T extends number | string | boolean>(
  convert: readonly ((value: Scalar) => T | Fault)[],
  least: number,
  apply: (...values: T[]) => unknown,
): ValueFunction {
  return {
    least,
    most: convert.length,
    apply: (values) => {
      const converted: T[] = [];
      for (const [index, value] of values.entries()) {
        const one = convert[index]?.(value) ?? new Fault('#VALUE!');
        if (one instanceof Fault) return one;
        converted.push(one);
      }
      return fromLibrary(apply(...converted));
    },
  };
}

const number = (count: number, least: number, apply: (...values: number[]) => unknown) =>
  converting(Array(count).fill(toNumber), least, apply);

const mixed = (
  convert: readonly ((value: Scalar) => number | string | Fault)[],
  least: number,
  apply: (...values: never[]) => unknown,
) => converting<number | string>(convert, least, apply as (...values: (number | string)[]) => unknown);

function choose([condition = null, yes = true, no = false]: readonly Scalar[]): Scalar {
  const truth = toTruth(condition);
  return truth instanceof Fault ? truth : truth ? (yes ?? 0) : (no ?? 0);
}

function firstTrue(values: readonly Scalar[]): Scalar {
  for (let index = 0; index + 1 < values.length; index += 2) {
    const truth = toTruth(values[index] ?? null);
    if (truth !== false) return truth instanceof Fault ? truth : (values[index + 1] ?? 0);
  }
  return new Fault('#N/A');
}

function isFault(...codes: readonly FaultCode[]): (value: Scalar | undefined) => boolean {
  return (value) => value instanceof Fault && (codes.length === 0 || codes.includes(value.code));
}

const instead = (caught: (value: Scalar | undefined) => boolean): ValueFunction => ({
  least: 2,
  most: 2,
  apply: ([value = null, other = null]) => (caught(value) ? (other ?? 0) : value),
});

const asks = (test: (value: Scalar) => boolean): ValueFunction => ({
  least: 1,
  most: 1,
  apply: ([value = null]) => test(value),
});

export const VALUE_FUNCTIONS: Readonly<Record<string, ValueFunction>> = {
  IF: { least: 2, most: 3, apply: choose },
  IFS: { least: 2, most: 40, apply: firstTrue },
  IFERROR: instead(isFault()),
  IFNA: instead(isFault('#N/A')),
  ISERROR: asks(isFault()),
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  NOT: converting([toTruth], 1, (value: boolean) => !value),
  ABS: number(1, 1, library.ABS),
  INT: number(1, 1, library.INT),
  MOD: number(2, 2, (value, by) => (by === 0 ? new Error('#DIV/0!') : library.MOD(value, by))),
  POWER: number(2, 2, library.POWER),
  ROUND: number(2, 1, (value, digits = 0) => library.ROUND(value, digits)),
  ROUNDUP: number(2, 1, (value, digits = 0) => library.ROUNDUP(value, digits)),
  ROUNDDOWN: number(2, 1, (value, digits = 0) => library.ROUNDDOWN(value, digits)),
  SQRT: number(1, 1, library.SQRT),
  EXACT: mixed([toText, toText], 2, (a: string, b: string) => a === b),
  FIND: mixed([toText, toText, toNumber], 2, (part: string, text: string, from = 1) => library.FIND(part, text, from)),
  LEFT: mixed([toText, toNumber], 1, (text: string, count = 1) => library.LEFT(text, count)),
  LEN: mixed([toText], 1, (text: string) => text.length),
  LOWER: mixed([toText], 1, (text: string) => text.toLowerCase()),
  MID: mixed([toText, toNumber, toNumber], 3, (text: string, from: number, count: number) =>
    library.MID(text, from, count),
  ),
  PROPER: mixed([toText], 1, (text: string) => library.PROPER(text)),
  RIGHT: mixed([toText, toNumber], 1, (text: string, count = 1) => library.RIGHT(text, count)),
  SEARCH: mixed([toText, toText, toNumber], 2, (part: string, text: string, from = 1) =>
    library.SEARCH(part, text, from),
  ),
  SUBSTITUTE: mixed([toText, toText, toText], 3, (text: string, old: string, by: string) =>
    text.replaceAll(old, () => by),
  ),
  TRIM: mixed([toText], 1, (text: string) => library.TRIM(text)),
  UPPER: mixed([toText], 1, (text: string) => text.toUpperCase()),
};

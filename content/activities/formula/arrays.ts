import { Fault, type Matrix, type Scalar } from '#content/activities/formula/values.ts';

/** What a part of a formula gives: one value or a range of them. */
export type Value = Scalar | Matrix;

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

export function toMatrix(value: Value): Matrix {
  return isMatrix(value) ? value : [[value]];
}

export function flat(value: Value): readonly Scalar[] {
  return isMatrix(value) ? value.flat() : [value];
}

/** The one value of what is expected to be one. */
export function single(value: Value | undefined): Scalar {
  if (value === undefined || !isMatrix(value)) return value ?? null;
  const [first = null, ...more] = value.flat();
  return more.length === 0 ? first : new Fault('#VALUE!');
}

/**
 * Applies `each` to values, or to every place of ranges: one row or column goes with all of another's, as in
 * spreadsheets that spill. Places that only one range has are `#N/A`.
 */
export function zip(values: readonly Value[], each: (scalars: readonly Scalar[]) => Scalar): Value {
  const ranges = values.filter(isMatrix);
  if (ranges.length === 0) return each(values as readonly Scalar[]);
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => each(values.map((value) => at(value, row, column)))),
  );
}

function at(value: Value, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const line = value[value.length === 1 ? 0 : row];
  const found = line?.[line.length === 1 ? 0 : column];
  return found === undefined ? new Fault('#N/A') : found;
}

import { flat, isMatrix, single, toMatrix, type Value } from '#content/activities/formula/arrays.ts';
import { matchesGlob } from '#content/activities/formula/criteria.ts';
import type { RangeFunction } from '#content/activities/formula/functions-of-ranges.ts';
import { compare, Fault, type Matrix, type Scalar, toNumber, toTruth } from '#content/activities/formula/values.ts';

/** The place of a value, from 0 on, -1 for none; texts may hold `*` and `?` where `wild`. */
function exactPlace(wanted: Scalar, cells: readonly Scalar[], wild = true): number {
  return cells.findIndex((cell) => {
    if (typeof cell !== typeof wanted || cell === null) return false;
    return wild && typeof wanted === 'string' && typeof cell === 'string'
      ? matchesGlob(wanted, cell)
      : compare(cell, wanted) === 0;
  });
}

/** The place of the largest value that is not above `wanted`; of a rising row, the last such one. */
function nearPlace(wanted: Scalar, cells: readonly Scalar[], direction: 1 | -1): number {
  let best = -1;
  for (const [place, cell] of cells.entries()) {
    if (cell === null || typeof cell !== typeof wanted || compare(cell, wanted) * direction > 0) continue;
    const closer = best === -1 || compare(cell, cells[best] ?? null) * direction >= 0;
    if (closer) best = place;
  }
  return best;
}

function lookUp(wanted: Value, table: Matrix, line: Value, near: Value | undefined, across: boolean): Scalar {
  const lines = across ? transposed(table) : table;
  const [key, index] = [single(wanted), toNumber(single(line))];
  const approximate = near === undefined ? true : toTruth(single(near));
  const fault = [key, index, approximate].find((value) => value instanceof Fault);
  if (fault instanceof Fault) return fault;
  const keys = lines.map(([first = null]) => first);
  const place = approximate === true ? nearPlace(key, keys, 1) : exactPlace(key, keys);
  if (place === -1) return new Fault('#N/A');
  if (Number(index) < 1) return new Fault('#VALUE!');
  const found = lines[place]?.[Math.trunc(Number(index)) - 1];
  return found === undefined ? new Fault('#REF!') : found;
}

function transposed(table: Matrix): Matrix {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
}

function match([wanted = null, range = null, type = 1]: readonly Value[]): Value {
  const [key, mode] = [single(wanted), toNumber(single(type))];
  if (key instanceof Fault || mode instanceof Fault) return key instanceof Fault ? key : mode;
  const place = mode === 0 ? exactPlace(key, flat(range)) : nearPlace(key, flat(range), mode > 0 ? 1 : -1);
  return place === -1 ? new Fault('#N/A') : place + 1;
}

function index([range = null, row = null, column]: readonly Value[]): Value {
  const table = toMatrix(range);
  const lying = table.length === 1 && column === undefined;
  const [down, along] = [toNumber(single(row)), toNumber(single(column ?? null))];
  if (down instanceof Fault || along instanceof Fault) return down instanceof Fault ? down : along;
  const [atRow, atColumn] = lying ? [1, down] : [down, along === 0 && table[0]?.length === 1 ? 1 : along];
  if (atRow < 0 || atColumn < 0) return new Fault('#VALUE!');
  const rows = atRow === 0 ? table : table.slice(Math.trunc(atRow) - 1, Math.trunc(atRow));
  const found = rows.map((line) =>
    atColumn === 0 ? line : line.slice(Math.trunc(atColumn) - 1, Math.trunc(atColumn)),
  );
  return (found[0]?.length ?? 0) === 0 ? new Fault('#REF!') : found;
}

/** `XLOOKUP(value, where, what, [instead], [mode])` along one row or column; modes 0, -1, 1 and 2. */
function xlookup([wanted = null, range = null, results = null, instead, mode = 0]: readonly Value[]): Value {
  const [key, kind] = [single(wanted), toNumber(single(mode))];
  if (key instanceof Fault || kind instanceof Fault) return key instanceof Fault ? key : kind;
  const cells = flat(range);
  const exact = exactPlace(key, cells, kind === 2);
  const place = exact === -1 && Math.abs(kind) === 1 ? nearPlace(key, cells, kind === -1 ? 1 : -1) : exact;
  if (place === -1) return instead ?? new Fault('#N/A');
  if (!isMatrix(results)) return results;
  if (toMatrix(range).length > 1) return [results[place] ?? [new Fault('#N/A')]];
  return results.map((row) => [row[place] ?? null]);
}

export const LOOKUPS: Readonly<Record<string, RangeFunction>> = {
  VLOOKUP: {
    least: 3,
    most: 4,
    apply: ([wanted = null, table = null, line = null, near]) => lookUp(wanted, toMatrix(table), line, near, false),
  },
  HLOOKUP: {
    least: 3,
    most: 4,
    apply: ([wanted = null, table = null, line = null, near]) => lookUp(wanted, toMatrix(table), line, near, true),
  },
  MATCH: { least: 2, most: 3, apply: match },
  INDEX: { least: 2, most: 3, apply: index },
  XLOOKUP: { least: 3, most: 5, apply: xlookup },
};

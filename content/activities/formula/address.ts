/** A cell by its place, from 0 on. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell as a formula names it: what has a `$` stays when the formula is copied. */
export interface Reference extends Cell {
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** `A`, `B`, ... for the columns of a sheet. */
export function columnName(column: number): string {
  const rest = Math.trunc(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

export function cellName({ row, column }: Cell): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0 for `A`; the name has been checked. */
export function columnOf(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;

/** `C6`, `$C$6`; `undefined` for anything else. */
export function referenceOf(text: string): Reference | undefined {
  const [, dollar, column, fixed, row] = CELL.exec(text) ?? [];
  if (column === undefined || row === undefined) return undefined;
  return { row: Number(row) - 1, column: columnOf(column), fixedRow: fixed === '$', fixedColumn: dollar === '$' };
}

/** Every cell of `C6` or `C2:C5`, row by row; none when it is neither or holds more than `most`. */
export function cellsOf(text: string, most: number): Cell[] {
  const [first = '', last = first, ...more] = text.split(':');
  const [from, to] = [referenceOf(first), referenceOf(last)];
  if (from === undefined || to === undefined || more.length > 0) return [];
  const [rows, columns] = [to.row - from.row + 1, to.column - from.column + 1];
  if (rows < 1 || columns < 1 || rows * columns > most) return [];
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: from.row + Math.trunc(index / columns),
    column: from.column + (index % columns),
  }));
}

import { CsvError } from '#content/formats/csv/csv-error.ts';
import { readCsv } from '#content/formats/csv/read.ts';

/** The rows of a CSV file whose first record names the columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: Iterable<CsvRow>;
}

export interface CsvRow {
  readonly line: number;
  /** What stands in a column, without spaces around it; empty where the table has no such column. */
  readonly get: (column: string) => string;
}

/**
 * Opens a table: reads the names of its columns, and the rows as they are asked for. Throws a `CsvError` where there
 * is no first row, or a row has not as many fields as there are columns.
 */
export function openTable(chunks: Iterable<string>, file: string): CsvTable {
  const records = readCsv(chunks, file);
  const head = records.next();
  if (head.done) throw new CsvError(file, 1, 'an empty file', 'Its first line should name the columns.');
  const columns = head.value.fields.map((name) => name.trim());
  const places = new Map(columns.map((name, place) => [name, place]));
  return { columns, rows: readRows(records, places, columns.length, file) };
}

/** Throws a `CsvError` that names the columns which are not there. */
export function requireColumns({ columns }: Pick<CsvTable, 'columns'>, wanted: readonly string[], file: string): void {
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length === 0) return;
  const mend =
    columns.length === 1 && columns[0]?.includes(';')
      ? 'Columns are separated by commas, not by semicolons.'
      : `Found ${columns.slice(0, 20).join(', ').slice(0, 300)}.`;
  throw new CsvError(file, 1, `the columns ${missing.join(', ')} are missing`, mend);
}

function* readRows(
  records: ReturnType<typeof readCsv>,
  places: ReadonlyMap<string, number>,
  width: number,
  file: string,
): Generator<CsvRow> {
  for (const { line, fields } of records) {
    if (fields.length !== width) {
      throw new CsvError(file, line, `${fields.length} instead of ${width} fields`, 'Look for a comma or a quote.');
    }
    yield { line, get: (column) => fields[places.get(column) ?? width]?.trim() ?? '' };
  }
}

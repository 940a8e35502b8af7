/** Why a CSV file cannot be read: where, what and how to mend it, as a compiler would say it. */
export class CsvError extends Error {
  constructor(file: string, line: number, what: string, mend: string) {
    super(`${file}:${line}: ${what} (${mend})`);
  }
}

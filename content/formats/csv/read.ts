import { CsvError } from '#content/formats/csv/csv-error.ts';

/** One record of a CSV file; a field may hold commas and line ends. */
export interface CsvRecord {
  /** Line on which it begins, from 1 on. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** What a file may hold at most, so that an unclosed quote does not swallow it whole. */
export const CSV_LIMITS = { field: 200_000, fields: 500 } as const;

/**
 * The records of a CSV file as RFC 4180 has them, from its text in pieces of any size. A byte order mark, lone line
 * ends of any kind and empty lines are forgiven. Throws a `CsvError` where the quotes do not fit together.
 */
export function* readCsv(chunks: Iterable<string>, file: string): Generator<CsvRecord> {
  const scanner = new Scanner(file);
  for (const chunk of chunks) yield* scanner.read(chunk);
  yield* scanner.end();
}

/** `closing`: behind a quote within quotes, which ends the field or is the first of two. */
type State = 'start' | 'plain' | 'quoted' | 'closing';

class Scanner {
  readonly #file: string;
  #state: State = 'start';
  #field = '';
  #fields: string[] = [];
  /** Whether the record has anything: a quote counts, so that `""` is a record and an empty line is none. */
  #begun = false;
  #line = 1;
  #recordLine = 1;
  #quoteLine = 1;
  #first = true;
  #afterReturn = false;

  constructor(file: string) {
    this.#file = file;
  }

  *read(chunk: string): Generator<CsvRecord> {
    const text = this.#first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    this.#first &&= chunk === '';
    let at = 0;
    while (at < text.length) {
      const end = this.#run(text, at);
      if (end > at) this.#append(text.slice(at, end));
      at = end + 1;
      const sign = text[end];
      if (sign !== undefined && this.#take(sign)) yield this.#record();
    }
  }

  *end(): Generator<CsvRecord> {
    if (this.#state === 'quoted') {
      this.#fail(this.#quoteLine, 'a quote that is never closed', 'Close it, and write a quote within quotes twice.');
    }
    if (this.#begun) yield this.#record();
  }

  /** Where the run of ordinary letters from `at` on ends. */
  #run(text: string, at: number): number {
    const signs = this.#state === 'quoted' ? /["\r\n]/g : /[",\r\n]/g;
    signs.lastIndex = at;
    const end = signs.exec(text)?.index ?? text.length;
    if (end > at) this.#afterReturn = false;
    return end;
  }

  #append(letters: string): void {
    if (this.#state === 'closing') {
      this.#fail(this.#line, 'letters behind a closing quote', 'Write a quote within quotes twice.');
    }
    if (this.#state === 'start') this.#state = 'plain';
    this.#begun = true;
    this.#field += letters;
    if (this.#field.length > CSV_LIMITS.field) {
      this.#fail(
        this.#recordLine,
        `a field of more than ${CSV_LIMITS.field} characters`,
        'Look for an unclosed quote.',
      );
    }
  }

  /** Takes one of the four signs; true when the record ends with it. */
  #take(sign: string): boolean {
    const second = sign === '\n' && this.#afterReturn;
    this.#afterReturn = sign === '\r';
    const lineEnd = sign === '\r' || sign === '\n';
    if (lineEnd && !second) this.#line++;
    if (this.#state === 'quoted') {
      if (sign === '"') this.#state = 'closing';
      else this.#append(sign);
      return false;
    }
    if (sign === '"') this.#quote();
    else if (sign === ',') this.#next();
    else if (this.#begun) return true;
    else this.#recordLine = this.#line;
    return false;
  }

  #quote(): void {
    if (this.#state === 'plain') {
      this.#fail(this.#line, 'a quote in the middle of a field', 'Put the whole field in quotes and write it twice.');
    }
    if (this.#state === 'closing') this.#field += '"';
    else this.#quoteLine = this.#line;
    this.#state = 'quoted';
    this.#begun = true;
  }

  #next(): void {
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'start';
    this.#begun = true;
    if (this.#fields.length >= CSV_LIMITS.fields) {
      this.#fail(this.#recordLine, `more than ${CSV_LIMITS.fields} fields`, 'Export fewer columns.');
    }
  }

  #record(): CsvRecord {
    const record = { line: this.#recordLine, fields: [...this.#fields, this.#field] };
    this.#fields = [];
    this.#field = '';
    this.#state = 'start';
    this.#begun = false;
    this.#recordLine = this.#line;
    return record;
  }

  #fail(line: number, what: string, mend: string): never {
    throw new CsvError(this.#file, line, what, mend);
  }
}

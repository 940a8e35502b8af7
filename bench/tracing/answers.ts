/** One answer of a data set of knowledge tracing. */
export interface TracedAnswer {
  readonly skill: string;
  /** The skill again where the data names no items. */
  readonly item: string;
  readonly correct: boolean;
  /** Milliseconds UTC; undefined where the data tells no time. */
  readonly at?: number;
}

/** Learners with their answers in order. */
export interface TracedData {
  readonly learners: ReadonlyMap<string, readonly TracedAnswer[]>;
  /** Rows without a skill. */
  readonly dropped: number;
}

/** The file is not what it should be: says where and what was expected. */
export class UnreadableData extends Error {
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.line = line;
  }
}

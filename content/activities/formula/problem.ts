/** Why a formula gives no result at all; a `Fault` by contrast is a result, such as `#DIV/0!`. */
export type ProblemCode =
  | 'empty'
  | 'unreadable'
  | 'unclosed'
  | 'quote'
  | 'too-long'
  | 'too-deep'
  | 'too-much'
  | 'unknown-function'
  | 'arguments'
  | 'circular'
  | 'range';

/** Thrown while a formula is read or calculated; `detail` is the sign or function that it is about. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;

  constructor(code: ProblemCode, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

import * as v from 'valibot';
import { ERROR_STATUS, type ErrorCode, type Problem } from '#contract/errors.ts';

/** Ends a request with a coded answer. `message` is a sentence for people; it never holds what must stay inside. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, more: { field?: string; headers?: Record<string, string> } = {}) {
    super(message);
    this.code = code;
    this.field = more.field;
    this.headers = more.headers ?? {};
  }

  get status(): (typeof ERROR_STATUS)[ErrorCode] {
    return ERROR_STATUS[this.code];
  }

  get body(): Problem {
    const { code, message, field } = this;
    return { error: { code, message, ...(field ? { field } : {}) } };
  }
}

/**
 * Checks a value from outside.
 * @throws HttpProblem `invalid_request` that names the first wrong field.
 */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? undefined;
  throw new HttpProblem('invalid_request', `${field ?? 'The request'}: ${issue.message.slice(0, 300)}.`, {
    ...(field ? { field: field.slice(0, 200) } : {}),
  });
}

import type { ErrorCode, Problem } from '#contract/errors.ts';

/** `unreachable`: no network, or no server behind it. */
export type Failure = ErrorCode | 'unreachable';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Failure; readonly message: string };

/** A network that answers nothing is as good as none after this long. */
const PATIENCE_MS = 30_000;

/** Calls the server and never throws: a failure is a value with a stable code and the server's sentence. */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const value: unknown = await response.json();
    if (response.ok) return { ok: true, value: value as T };
    return isProblem(value) ? { ok: false, ...value.error } : unreachable(`The server answered ${response.status}.`);
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error));
  }
}

function unreachable(message: string): Answer<never> {
  return { ok: false, code: 'unreachable', message };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'error' in value;
}

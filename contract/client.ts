import type { InferInput, InferOutput } from 'valibot';
import type {
  Devices,
  Done,
  EraseRequest,
  Me,
  SetupRequest,
  SignInCode,
  SignInLink,
  SignInRequest,
  SignInStarted,
} from './account.ts';
import type { AssignmentRequest, Assignments } from './assignment.ts';
import type { CalendarEvents, CalendarRequest, Calendars } from './calendar.ts';
import type { Priors } from './engine.ts';
import type { ErrorCode, Problem } from './errors.ts';
import type { AtWorkReport } from './insights.ts';
import type { Library, LibraryWords, Module } from './library.ts';
import type { Podcast } from './podcast.ts';
import type { NewPrivateAddress, PrivateAddress, PrivateAddressRequest } from './private-address.ts';
import type { PushSubscription, Reminders, TriedReminder } from './reminders.ts';
import type { StateDigest, SyncAnswer, SyncRequest } from './sync.ts';

interface Call<Body, Answer> {
  readonly body: Body;
  readonly answer: Answer;
}
type DoneAnswer = InferOutput<typeof Done>;

/** Every operation by method and path; `:name` in a path is filled from `params`, `query` is appended. */
export interface Operations {
  'POST /api/sync': Call<SyncRequest, SyncAnswer>;
  'GET /api/engine/priors': Call<undefined, Priors>;
  'GET /api/library': Call<undefined, Library>;
  'GET /api/library/words': Call<undefined, LibraryWords>;
  'GET /api/modules/:id/:version': Call<undefined, InferOutput<typeof Module>>;
  'GET /api/me': Call<undefined, Me>;
  'GET /api/me/state': Call<undefined, StateDigest>;
  'GET /api/me/export': Call<undefined, unknown>;
  'POST /api/me/erase': Call<InferInput<typeof EraseRequest>, DoneAnswer>;
  'POST /api/sign-in': Call<InferInput<typeof SignInRequest>, SignInStarted>;
  'POST /api/sign-in/code': Call<InferInput<typeof SignInCode>, Me>;
  'POST /api/sign-in/link': Call<InferInput<typeof SignInLink>, Me>;
  'POST /api/sign-out': Call<undefined, DoneAnswer>;
  'POST /api/sign-out-everywhere': Call<undefined, DoneAnswer>;
  'GET /api/devices': Call<undefined, Devices>;
  'DELETE /api/devices/:id': Call<undefined, DoneAnswer>;
  'GET /api/me/podcast': Call<undefined, Podcast>;
  'POST /api/me/podcast': Call<InferInput<typeof PrivateAddressRequest>, NewPrivateAddress>;
  'DELETE /api/me/podcast': Call<undefined, DoneAnswer>;
  'GET /api/me/calendars': Call<undefined, Calendars>;
  'POST /api/me/calendars': Call<InferInput<typeof CalendarRequest>, Calendars>;
  'DELETE /api/me/calendars/:id': Call<undefined, DoneAnswer>;
  'GET /api/me/calendars/events': Call<undefined, CalendarEvents>;
  'GET /api/assignments': Call<undefined, Assignments>;
  'POST /api/assignments': Call<InferInput<typeof AssignmentRequest>, Assignments>;
  'DELETE /api/assignments/:module': Call<undefined, Assignments>;
  'GET /api/insights/at-work': Call<undefined, AtWorkReport>;
  'GET /api/me/agenda': Call<undefined, PrivateAddress>;
  'POST /api/me/agenda': Call<InferInput<typeof PrivateAddressRequest>, NewPrivateAddress>;
  'DELETE /api/me/agenda': Call<undefined, DoneAnswer>;
  'GET /api/me/reminders': Call<undefined, Reminders>;
  'POST /api/me/reminders/try': Call<undefined, TriedReminder>;
  'POST /api/me/push': Call<InferInput<typeof PushSubscription>, DoneAnswer>;
  'DELETE /api/me/push': Call<undefined, DoneAnswer>;
  'POST /api/setup': Call<InferInput<typeof SetupRequest>, Me>;
}

/** The part of `fetch` that is needed, so that tests and other runtimes can bring their own. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; keepalive?: boolean },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

export interface CallOptions<Body> {
  readonly body?: Body;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** The server's answer was not 2xx: `code` is stable, the message is a sentence. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly field: string | undefined;

  constructor(status: number, { code, message, field }: Problem['error']) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

/**
 * A typed caller for one server.
 * @param base address before the path; empty for the same origin
 * @returns `call(operation, options)`; it rejects with `ApiError` when the server says no, and with whatever `fetch`
 *   rejects with when there is no answer at all
 */
export function client(fetch: Fetch, base = '') {
  return async function call<O extends keyof Operations>(
    operation: O,
    options: CallOptions<Operations[O]['body']> = {},
  ): Promise<Operations[O]['answer']> {
    const [method = 'GET', path = ''] = operation.split(' ');
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(options.params?.[name] ?? ''));
    const query = Object.entries(options.query ?? {}).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    const response = await fetch(base + filled + (query.length > 0 ? `?${query.join('&')}` : ''), {
      method,
      headers: options.body === undefined ? {} : { 'content-type': 'application/json' },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer as Operations[O]['answer'];
    throw new ApiError(response.status, problemOf(answer));
  };
}

/** What stands between us and the server (a proxy, say) may answer with something else than our problems. */
function problemOf(answer: unknown): Problem['error'] {
  if (typeof answer === 'object' && answer !== null && 'error' in answer) return (answer as Problem).error;
  return { code: 'internal', message: 'The server could not be reached properly. Nothing is lost; try again.' };
}

/**
 * Who may call what. `public`: anyone, the session is not even looked at. `visitor`: anyone, with a session or without.
 * `member`: only someone signed in. An operation that is not on this list cannot be registered.
 */
export type Who = 'public' | 'visitor' | 'member';

export const POLICY = {
  'GET /api/health': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/docs': 'public',
  'GET /api/library': 'public',
  'GET /api/library/words': 'public',
  'GET /api/modules/:id/:version': 'public',
  'GET /api/media/:file': 'public',
  'POST /api/sign-in': 'public',
  'POST /api/sign-in/code': 'public',
  'POST /api/sign-in/link': 'public',
  'POST /api/sign-out': 'visitor',
  'POST /api/sign-out-everywhere': 'member',
  'GET /api/devices': 'member',
  'DELETE /api/devices/:id': 'member',
  'GET /api/me': 'visitor',
  'GET /api/me/export': 'member',
  'POST /api/me/erase': 'member',
  'POST /api/setup': 'member',
  'POST /api/sync': 'member',
  'GET /api/engine/priors': 'member',
  'GET /mailbox': 'public',
} as const satisfies Record<string, Who>;

export type OperationName = keyof typeof POLICY;

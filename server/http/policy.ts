/**
 * Who may call what. `public`: anyone, the session is not even looked at. `visitor`: anyone, with a session or without.
 * `member`: only someone signed in. `author`: only a member who may make content: author, manager, admin, owner.
 * `manager`: only a member who may ask something of others: manager, admin, owner. An operation that is not on this list cannot be registered.
 */
export type Who = 'public' | 'visitor' | 'member' | 'author' | 'manager';

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
  'GET /api/me/state': 'member',
  'GET /api/me/export': 'member',
  'POST /api/me/erase': 'member',
  'POST /api/setup': 'member',
  'POST /api/sync': 'member',
  'POST /api/uploads': 'author',
  'GET /api/uploads/:id': 'author',
  'PATCH /api/uploads/:id': 'author',
  'DELETE /api/uploads/:id': 'author',
  'GET /api/media-files': 'author',
  'GET /api/media-files/:id': 'author',
  'GET /api/me/podcast': 'member',
  'POST /api/me/podcast': 'member',
  'DELETE /api/me/podcast': 'member',
  'GET /api/me/calendars': 'member',
  'POST /api/me/calendars': 'member',
  'DELETE /api/me/calendars/:id': 'member',
  'GET /api/me/calendars/events': 'member',
  'GET /api/me/agenda': 'member',
  'POST /api/me/agenda': 'member',
  'DELETE /api/me/agenda': 'member',
  'GET /feeds/agenda/:file': 'public',
  'GET /feeds/podcast/:file': 'public',
  'GET /feeds/chapters/:id/:version/:card': 'public',
  'GET /api/engine/priors': 'member',
  'GET /api/assignments': 'member',
  'POST /api/assignments': 'manager',
  'DELETE /api/assignments/:module': 'manager',
  'GET /api/insights/at-work': 'manager',
  'GET /api/me/reminders': 'member',
  'POST /api/me/reminders/try': 'member',
  'POST /api/me/push': 'member',
  'DELETE /api/me/push': 'member',
  'GET /reminders/stop/:token': 'public',
  'POST /reminders/stop/:token': 'public',
  'GET /mailbox': 'public',
} as const satisfies Record<string, Who>;

/** Unsafe operations that need not come from our own pages: what they may do stands in their address. */
export const FROM_ANYWHERE: ReadonlySet<string> = new Set<keyof typeof POLICY>(['POST /reminders/stop/:token']);

export type OperationName = keyof typeof POLICY;

import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Logger } from 'pino';
import { StorageFull } from '#server/database/engines/engine.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { specify } from '#server/http/openapi.ts';
import { authorOf, managerOf, memberOf, type Operation } from '#server/http/operation.ts';
import { FROM_ANYWHERE, type OperationName, POLICY, type Who } from '#server/http/policy.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { requireLoopbackHost, requireSameOrigin } from '#server/http/same-origin.ts';
import { COMMON_HEADERS, DOCUMENT_HEADERS, PLAIN_POLICY } from '#server/http/security-headers.ts';
import type { StaticFiles } from '#server/http/static-files.ts';
import type { FindVisitor, SessionCookie, Visitor } from '#server/http/visitor.ts';

export interface AppOptions {
  readonly publicUrl: string;
  /** Only loopback names are answered. */
  readonly loopbackOnly: boolean;
  readonly local: boolean;
  readonly trustedProxies: number;
  readonly cookie: SessionCookie;
  readonly findVisitor: FindVisitor;
  readonly files: StaticFiles;
  readonly log: Logger;
}

/** Puts operations, policy, web app and coded answers together. */
export function makeApp(operations: readonly Operation[], options: AppOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries({ ...COMMON_HEADERS, ...DOCUMENT_HEADERS })) c.header(name, value);
    c.header('content-security-policy', PLAIN_POLICY);
    if (options.publicUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
    if (options.loopbackOnly) requireLoopbackHost(c);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !mayComeFromAnywhere(c)) {
      requireSameOrigin(c, options.publicUrl, options.local);
    }
    await next();
  });
  for (const operation of operations) register(app, operation, options);
  refuseOtherMethods(app, operations);
  app.notFound((c) => notFound(c, options.files));
  app.onError((error, c) => answerProblem(c, error, options.log));
  return app;
}

/** By method and path alone: nothing has been routed yet. */
function mayComeFromAnywhere({ req }: Context): boolean {
  return FROM_ANYWHERE.has(`${req.method} ${req.path.replace(/[^/]+$/, ':token')}`);
}

function register(app: Hono, operation: Operation, options: AppOptions): void {
  const who = whoMay(operation.name);
  app.on(operation.method, operation.path, describeRoute(specify(operation, who)), async (c) => {
    if (operation.path.startsWith('/api/')) c.header('cache-control', 'no-store');
    const visitor = who === 'public' ? undefined : await findVisitor(c, options);
    if (who === 'member') memberOf({ visitor });
    if (who === 'author') authorOf({ visitor });
    if (who === 'manager') managerOf({ visitor });
    return operation.run(c, visitor, clientAddress(c, options.trustedProxies));
  });
}

/** @throws Error at start for an operation that nobody decided on. */
function whoMay(name: OperationName): Who {
  const who = POLICY[name];
  if (!who) throw new Error(`The policy in server/http/policy.ts does not say who may call "${name}".`);
  return who;
}

async function findVisitor(c: Context, options: AppOptions): Promise<Visitor | undefined> {
  const token = options.cookie.read(c);
  return token ? options.findVisitor(token) : undefined;
}

function refuseOtherMethods(app: Hono, operations: readonly Operation[]): void {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  for (const [path, registered] of byPath) {
    const methods = registered.map(({ method }) => method).join(', ');
    app.all(path, (c) => {
      throw new HttpProblem('method_not_allowed', `${c.req.method} is not possible here; ${methods} is.`, {
        headers: { allow: methods },
      });
    });
  }
}

function notFound(c: Context, files: StaticFiles): Response {
  const isPage = (c.req.method === 'GET' || c.req.method === 'HEAD') && !/^\/api(\/|$)/.test(c.req.path);
  const file = isPage ? files.serve(c) : undefined;
  if (file) return file;
  const { body, status } = new HttpProblem('not_found', 'There is nothing at this address.');
  return c.json(body, status);
}

function answerProblem(c: Context, error: unknown, log: Logger): Response {
  const problem = error instanceof HttpProblem ? error : unexpected(c, error, log);
  c.header('cache-control', 'no-store');
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  return c.json(problem.body, problem.status);
}

/** Not to be answered as if something were broken: whoever waits and tries again succeeds. */
const STORAGE_FULL = new HttpProblem(
  'storage_full',
  'The server has no room left. Nothing you sent was acknowledged; it is taken in once there is room.',
  { headers: { 'retry-after': '60' } },
);

/** Logged in full, answered without a word of it. */
function unexpected(c: Context, error: unknown, log: Logger): HttpProblem {
  log.error({ err: error, method: c.req.method, path: c.req.path }, 'A request failed');
  if (error instanceof StorageFull) return STORAGE_FULL;
  return new HttpProblem(
    'internal',
    'Something went wrong on the server. Nothing you sent was acknowledged; try again.',
  );
}

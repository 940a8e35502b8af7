import type { Context } from 'hono';
import { HttpProblem } from '#server/http/problem.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets an unsafe request through only when the browser says it comes from our own pages.
 * On a local server any loopback name is ours, as long as it is the one that was called.
 * @throws HttpProblem `cross_origin`
 */
export function requireSameOrigin(c: Context, publicUrl: string, local: boolean): void {
  const site = c.req.header('sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = c.req.header('origin');
  if (site === undefined && origin !== undefined && isOurs(origin, c.req.header('host'), publicUrl, local)) return;
  throw new HttpProblem(
    'cross_origin',
    `This request did not come from ${publicUrl}. Programs send that address in an Origin header.`,
  );
}

function isOurs(origin: string, host: string | undefined, publicUrl: string, local: boolean): boolean {
  if (origin === publicUrl) return true;
  if (!local || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return LOOPBACK.has(from.hostname) && from.host === host;
}

/**
 * On a local server only loopback names are answered: a page elsewhere that points its own name at this machine
 * (DNS rebinding) reads nothing.
 * @throws HttpProblem `forbidden`
 */
export function requireLoopbackHost(c: Context): void {
  const url = `http://${c.req.header('host') ?? ''}`;
  if (URL.canParse(url) && LOOPBACK.has(new URL(url).hostname)) return;
  throw new HttpProblem('forbidden', 'This server answers under localhost only. Set PUBLIC_URL to serve another name.');
}

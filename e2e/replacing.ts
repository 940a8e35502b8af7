/** A server whose web app can be replaced while people use it: the real one behind it, with a version of one's own. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { freePort } from '../tools/free-port.ts';

export interface ReplacingServer {
  readonly url: string;
  /** From now on it serves the next version: another service worker, another page. */
  replace(): void;
  /** From now on it takes requests and answers none. */
  hang(): void;
  stop(): Promise<void>;
}

/** What tells the page of the next version. */
export const NEXT = 'next-version';

/** Serves what `origin` serves under an address of its own. */
export async function startReplacing(origin: string): Promise<ReplacingServer> {
  const version = await versionOf(origin);
  let replaced = false;
  let hangs = false;
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', origin);
    if (hangs) return;
    if (replaced && pathname === '/service-worker.js') void worker(origin, version, outgoing);
    else if (replaced && pathname === '/') void page(origin, outgoing);
    else pass(origin, incoming, outgoing);
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${port}`,
    replace: () => {
      replaced = true;
    },
    hang: () => {
      hangs = true;
    },
    stop: () => close(server),
  };
}

async function versionOf(origin: string): Promise<string> {
  const { version } = (await (await fetch(`${origin}/_app/version.json`)).json()) as { version: string };
  return version;
}

/** The same worker under another version, so with a shell of its own. */
async function worker(origin: string, version: string, outgoing: ServerResponse): Promise<void> {
  const answer = await fetch(`${origin}/service-worker.js`);
  const text = (await answer.text()).replaceAll(version, `${version}-next`);
  outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(text);
}

async function page(origin: string, outgoing: ServerResponse): Promise<void> {
  const answer = await fetch(`${origin}/`);
  const text = (await answer.text()).replace('<head>', `<head><meta name="${NEXT}" content="yes" />`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(text);
}

/** `Host` stays as it came: the server compares it with where a request came from. */
function pass(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { url, method, headers } = incoming;
  const passed = request(new URL(url ?? '/', origin), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

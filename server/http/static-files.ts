import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { type Prepacked, prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { DOCUMENT_HEADERS, pagePolicy, WORKER_POLICY } from '#server/http/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
};

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

/**
 * The built web app, read once and held in memory: a path is looked up among the files that were there at start, so no
 * address can reach outside of it. Navigations to the app's own paths get its shell.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, Prepacked>;
  readonly #policy: string;
  readonly #shell: Prepacked | undefined;

  constructor(folder: string) {
    this.#files = existsSync(folder) ? readFolder(folder) : new Map();
    const pages = [...this.#files].filter(([path]) => path.endsWith('.html'));
    this.#policy = pagePolicy(pages.map(([, { plain }]) => Buffer.from(plain).toString('utf8')));
    this.#shell = this.#files.get('/200.html') ?? this.#files.get('/index.html');
  }

  /** False when the web app has not been built. */
  get present(): boolean {
    return this.#shell !== undefined;
  }

  /** Undefined when there is nothing at this path. */
  serve(c: Context): Response | undefined {
    const path = decodePath(c.req.path);
    if (path === undefined) return undefined;
    const found = this.#files.get(path) ?? this.#files.get(path === '/' ? '/index.html' : `${path}.html`);
    const file = found ?? (extname(path) === '' ? this.#shell : undefined);
    if (!file) return undefined;
    if (file.type.startsWith('text/html')) c.header('content-security-policy', this.#policy);
    else if (path === '/service-worker.js') c.header('content-security-policy', WORKER_POLICY);
    else if (/^\/(_app\/immutable|fonts)\//.test(path)) leaveOutDocumentHeaders(c);
    return sendPrepacked(c, file, path.includes('/immutable/') ? FOREVER : ASK_FIRST);
  }
}

/** They would be a tenth of what a first visit loads. */
function leaveOutDocumentHeaders(c: Context): void {
  for (const name of [...Object.keys(DOCUMENT_HEADERS), 'content-security-policy']) c.header(name, undefined);
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function readFolder(folder: string): Map<string, Prepacked> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const served = paths.filter((path) => !/\.(br|gz)$/.test(path));
  return new Map(served.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readFile(path)]));
}

/** Takes the variants the build compressed, or compresses here. */
function readFile(path: string): Prepacked {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const plain = readFileSync(path);
  if (!existsSync(`${path}.br`) || !existsSync(`${path}.gz`)) return prepack(type, plain);
  const { etag } = prepack('application/octet-stream', plain);
  const read = (suffix: string) => Uint8Array.from(readFileSync(path + suffix));
  return { type, etag, plain: Uint8Array.from(plain), br: read('.br'), gzip: read('.gz') };
}

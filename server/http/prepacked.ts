import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { hashOf } from '#server/ids.ts';

/** An answer that is ready to go: compressed once, held in memory, named by the hash of what it says. */
export interface Prepacked {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
}

/** Below this many bytes compression does not pay for its header. */
const WORTH_COMPRESSING = 256;
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|manifest\+json|rss\+xml)|image\/svg\+xml)/;

/** Whether content of this type gets smaller by compressing it. */
export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/** @param quality of Brotli, 0 to 11: 11 for what is packed once and sent often. */
export function prepack(type: string, content: Uint8Array | string, quality = 5): Prepacked {
  const plain = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  const base = { type, etag: `"${hashOf(plain).slice(0, 22)}"`, plain };
  if (plain.length < WORTH_COMPRESSING || !isCompressible(type)) return base;
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return {
    ...base,
    br: Uint8Array.from(brotliCompressSync(plain, { params: parameters })),
    gzip: Uint8Array.from(gzipSync(plain)),
  };
}

/** Sends it in the best encoding the caller takes, or 304 when the caller has it. Never both encodings and ranges. */
export function sendPrepacked(c: Context, packed: Prepacked, cacheControl: string): Response {
  c.header('cache-control', cacheControl);
  c.header('etag', packed.etag);
  c.header('vary', 'Accept-Encoding');
  if (isKnown(c.req.header('if-none-match'), packed.etag)) return c.body(null, 304);
  c.header('content-type', packed.type);
  const accepted = c.req.header('accept-encoding') ?? '';
  if (packed.br && accepts(accepted, 'br')) {
    c.header('content-encoding', 'br');
    return c.body(packed.br);
  }
  if (packed.gzip && accepts(accepted, 'gzip')) {
    c.header('content-encoding', 'gzip');
    return c.body(packed.gzip);
  }
  return c.body(packed.plain);
}

/** Whether an `If-None-Match` header names this tag. */
export function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*') ?? false;
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

import type { Context } from 'hono';
import { isKnown } from '#server/http/prepacked.ts';
import { type Range, readRange } from '#server/http/ranges.ts';
import type { ByteStream } from '#server/ports/files/files.ts';

/** A file whose bytes are read only when somebody wants them. */
export interface ServedFile {
  readonly type: string;
  readonly size: number;
  /** Strong: the same tag means the same bytes. */
  readonly etag: string;
  read(range: Range): ByteStream | Promise<ByteStream>;
}

/**
 * Sends a file that is not worth compressing: all of it, one range of it, or 304 to a caller who has it. A range counts
 * only while `If-Range` names these very bytes.
 */
export async function sendFile(c: Context, file: ServedFile, cacheControl: string): Promise<Response> {
  c.header('cache-control', cacheControl);
  c.header('etag', file.etag);
  c.header('accept-ranges', 'bytes');
  if (isKnown(c.req.header('if-none-match'), file.etag)) return c.body(null, 304);
  const condition = c.req.header('if-range');
  const range =
    condition === undefined || condition === file.etag ? readRange(c.req.header('range'), file.size) : undefined;
  if (range === 'unsatisfiable') {
    c.header('content-range', `bytes */${file.size}`);
    return c.body(null, 416);
  }
  c.header('content-type', file.type);
  if (range) c.header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  c.header('content-length', String(end - start + 1));
  const status = range ? 206 : 200;
  if (c.req.raw.method === 'HEAD' || file.size === 0) return c.body(null, status);
  return c.body(await file.read({ start, end }), status);
}

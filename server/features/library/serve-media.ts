import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { isUnchanged, type MediaFile } from '#server/features/library/media.ts';
import { isCompressible, type Prepacked, prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { MEDIA_POLICY } from '#server/http/security-headers.ts';
import { type ServedFile, sendFile } from '#server/http/send-file.ts';
import { RecentlyUsed } from '#server/recently-used.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** Drawings, captions and stories kept compressed in memory. */
const KEPT = 100;

type SendMedia = (c: Context, name: string) => Promise<Response | undefined>;

/**
 * Makes what serves the files beside modules. Text is sent compressed, all else by ranges. A file that was changed
 * since the start is not what its address says any more, and is not there until the next one.
 */
export function mediaServer(media: ReadonlyMap<string, MediaFile>): SendMedia {
  const packed = new RecentlyUsed<Prepacked>(KEPT);
  return async (c, name) => {
    const file = media.get(name);
    if (!file || !isUnchanged(file)) return undefined;
    c.header('content-security-policy', MEDIA_POLICY);
    if (!isCompressible(file.type)) return sendFile(c, served(file), FOREVER);
    const answer = await packed.get(name, async () => prepack(file.type, await readFile(file.path)));
    return answer && sendPrepacked(c, answer, FOREVER);
  };
}

function served({ type, size, name, path }: MediaFile): ServedFile {
  return {
    type,
    size,
    etag: `"${name.slice(0, 32)}"`,
    read: (range) => Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array<ArrayBuffer>>,
  };
}

import type { Context } from 'hono';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Variants } from '#server/features/media/variants.repository.ts';
import { isCompressible, type Prepacked, prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { MEDIA_POLICY } from '#server/http/security-headers.ts';
import { sendFile } from '#server/http/send-file.ts';
import type { Files } from '#server/ports/files/files.ts';
import { RecentlyUsed } from '#server/recently-used.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** Drawings and captions kept compressed in memory. */
const KEPT = 100;

/** Answers with an uploaded file by its name; undefined for one that is not there. */
export type SendStored = (c: Context, name: string) => Promise<Response | undefined>;

/** Makes what serves uploaded files: text compressed, all else by ranges. */
export function storedSender(engine: Engine, variants: Variants, files: Files): SendStored {
  const packed = new RecentlyUsed<Prepacked>(KEPT);
  const pack = async (type: string, hash: string) =>
    prepack(type, new Uint8Array(await new Response(await files.read(hash)).arrayBuffer()));
  return async (c, name) => {
    if (!/^[0-9a-f]{32}\.[a-z0-9]{2,5}$/.test(name)) return undefined;
    const file = await variants.findServed(engine.db, name);
    if (!file || (await files.size(file.hash)) === undefined) return undefined;
    const { type, size, hash } = file;
    c.header('content-security-policy', MEDIA_POLICY);
    if (type === 'model/gltf-binary') c.header('content-disposition', 'attachment');
    if (isCompressible(type)) {
      const answer = await packed.get(name, () => pack(type, hash));
      return answer && sendPrepacked(c, answer, FOREVER);
    }
    const etag = `"${hash.slice(0, 32)}"`;
    return sendFile(c, { type, size, etag, read: (range) => files.read(hash, range) }, FOREVER);
  };
}

import type { KeeperDependencies, MediaKeeper } from '#server/features/media/media-keeper.ts';
import { forgetUpload, UPLOAD_KEPT } from '#server/features/media/upload.usecases.ts';

/** A medium that nothing refers to is kept for this long: its author may be about to use it. */
export const UNUSED_KEPT = 24 * 3_600_000;

/** A whole upload that is older has been left behind by a server that stopped. */
const LEFT_BEHIND = 5 * 60_000;

/**
 * What has to be done now and then, by any process and as often as one likes: finish what a stopped server left
 * behind, forget uploads that nobody continues, throw away media that nothing has referred to for a day.
 */
export async function tendMedia(deps: KeeperDependencies, keeper: MediaKeeper): Promise<void> {
  const { engine, uploads, now } = deps;
  for (const upload of await uploads.resting(engine.db, now() - LEFT_BEHIND)) {
    if (upload.received === upload.size) await keeper.finish(upload);
    else if (upload.changedAt < now() - UPLOAD_KEPT) await forgetUpload(deps, upload);
  }
  await removeUnused(deps);
  await keeper.look();
}

async function removeUnused({ engine, media, variants, store, now }: KeeperDependencies): Promise<void> {
  const before = now() - UNUSED_KEPT;
  const hashes = await engine.write(async (writer) => {
    const ids = await media.unused(writer, before);
    const rows = await variants.list(writer, ids);
    await media.remove(writer, ids);
    return rows.map(({ hash }) => hash);
  });
  await store.release(hashes);
}

import type { Engine } from '#server/database/engines/engine.ts';
import type { MediaRepository, MediumRow } from '#server/features/media/media.repository.ts';
import { EXTENSIONS, kindByName, LARGEST } from '#server/features/media/media-kinds.ts';
import type { Upload, Uploads } from '#server/features/media/uploads.repository.ts';
import type { Variants } from '#server/features/media/variants.repository.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { newId } from '#server/ids.ts';
import type { Files } from '#server/ports/files/files.ts';

export interface UploadDependencies {
  readonly engine: Engine;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly variants: Variants;
  readonly media: MediaRepository;
  /** Bytes that all media may have together. */
  readonly mediaQuota: number;
  readonly now: () => number;
}

/** An upload that nobody continues for this long is forgotten. */
export const UPLOAD_KEPT = 24 * 3_600_000;

/** Bytes that are kept at a time: what may be lost of a broken connection, and held in memory. */
const PIECE = 4 * 1024 * 1024;

/** Begins an upload. @throws HttpProblem for a file that would not be taken anyway, or no room for it */
export async function beginUpload(
  deps: UploadDependencies,
  learnerId: string,
  file: { readonly name: string; readonly size: number },
): Promise<Upload> {
  const kind = kindByName(file.name);
  if (!kind) throw new HttpProblem('unsupported_media_type', `filename: expected a name that ends in ${EXTENSIONS}.`);
  if (file.size === 0) throw new HttpProblem('invalid_request', 'Upload-Length: the file is empty.');
  if (file.size > LARGEST[kind]) {
    throw new HttpProblem('too_large', `A file of this kind has at most ${LARGEST[kind] / 1024 / 1024} MB.`);
  }
  const { engine, uploads, variants, mediaQuota } = deps;
  const used = (await variants.bytes(engine.db)) + (await uploads.bytes(engine.db));
  if (used + file.size > mediaQuota) {
    throw new HttpProblem('too_large', 'The room for media is used up. Remove what is not needed, or ask for more.');
  }
  const changedAt = deps.now();
  const upload = { id: newId(changedAt), learnerId, ...file, received: 0, pieces: [], changedAt };
  await engine.write((writer) => uploads.add(writer, upload));
  return upload;
}

/** One's own upload. @throws HttpProblem `not_found` */
export async function findUpload(deps: UploadDependencies, learnerId: string, id: string): Promise<Upload> {
  const { uploads, media, engine } = deps;
  const upload = (await uploads.find(engine.db, id)) ?? finished(await media.find(engine.db, id));
  if (upload?.learnerId === learnerId) return upload;
  throw new HttpProblem('not_found', 'There is no such upload (any more). Begin a new one.', { field: 'id' });
}

/** Whoever missed the last answer may ask again: what has become a medium has come whole. */
function finished(row: MediumRow | undefined): Upload | undefined {
  if (!row) return undefined;
  const { id, learner_id: learnerId, name, size, created_at: changedAt } = row;
  return { id, learnerId, name, size, received: size, pieces: [], changedAt };
}

/**
 * Takes what comes from `offset` on, and keeps it piece by piece: what has come before a connection broke need not be
 * sent again. Answers how far the upload is.
 */
export async function continueUpload(
  deps: UploadDependencies,
  upload: Upload,
  offset: number,
  body: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  if (offset !== upload.received) throw wrongOffset(upload);
  let current = upload;
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const keep = async () => {
    if (bytes === 0) return;
    const piece = Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
    current = await keepPiece(deps, current, piece);
  };
  try {
    for await (const chunk of body) {
      if (current.received + bytes + chunk.byteLength > upload.size) {
        throw new HttpProblem('too_large', `The file was announced with ${upload.size} bytes.`);
      }
      waiting.push(chunk);
      bytes += chunk.byteLength;
      if (bytes >= PIECE) await keep();
    }
  } finally {
    await keep();
  }
  return current;
}

async function keepPiece(deps: UploadDependencies, before: Upload, piece: Uint8Array): Promise<Upload> {
  const changedAt = deps.now();
  const id = newId(changedAt);
  await deps.files.putPiece(id, piece);
  const received = before.received + piece.byteLength;
  const after = { ...before, received, pieces: [...before.pieces, id], changedAt };
  if (await deps.engine.write((writer) => deps.uploads.advance(writer, before, after))) return after;
  await deps.files.removePiece(id);
  throw wrongOffset(before);
}

function wrongOffset({ received }: Upload): HttpProblem {
  return new HttpProblem(
    'wrong_offset',
    `Upload-Offset: the upload is at ${received}, or another request continues it.`,
  );
}

/** Forgets an upload and what has come of it. */
export async function forgetUpload({ engine, uploads, files }: UploadDependencies, upload: Upload): Promise<void> {
  await engine.write((writer) => uploads.remove(writer, upload.id));
  for (const piece of upload.pieces) await files.removePiece(piece);
}

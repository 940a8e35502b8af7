import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Ffmpeg } from '#server/features/media/make/ffmpeg.ts';
import { type Made, Refused } from '#server/features/media/make/made.ts';
import { make } from '#server/features/media/make/make.ts';
import type { MediumRow } from '#server/features/media/media.repository.ts';
import type { MediaStore } from '#server/features/media/media-store.ts';
import { madeRows, mediumOf, sourceRow } from '#server/features/media/rows.ts';
import type { UploadDependencies } from '#server/features/media/upload.usecases.ts';
import type { Upload } from '#server/features/media/uploads.repository.ts';
import { Turns } from '#server/turns.ts';

export interface KeeperDependencies extends UploadDependencies {
  readonly store: MediaStore;
  /** Undefined where there is none. */
  readonly ffmpeg: () => Ffmpeg | undefined;
  readonly log: Logger;
}

/** How long one process may work on a medium before another takes it over. */
const CLAIMED = 40 * 60_000;

/** Makes media of uploads that have come whole: one at a time, behind the requests. */
export class MediaKeeper {
  readonly #deps: KeeperDependencies;
  readonly #turns = new Turns();
  #stopped = false;

  constructor(deps: KeeperDependencies) {
    this.#deps = deps;
  }

  /** Makes a medium of an upload, with the same id; looking at it follows. Doing it again changes nothing. */
  async finish(upload: Upload): Promise<void> {
    const { store, engine, uploads, media, variants, files, now } = this.#deps;
    if (!(await uploads.find(engine.db, upload.id))) return;
    await store.keep([() => piecesOf(upload, this.#deps)], async (writer, [stored]) => {
      if (!stored || !(await uploads.remove(writer, upload.id))) return;
      await media.add(writer, mediumOf(upload, stored, now()));
      await variants.add(writer, [sourceRow(upload.id, stored)]);
    });
    for (const piece of upload.pieces) await files.removePiece(piece);
    void this.look();
  }

  /** Looks at every medium that nobody has looked at. */
  look(): Promise<void> {
    return this.#turns.run(async () => {
      const { engine, media, now, log } = this.#deps;
      while (!this.#stopped) {
        const row = await engine.write((writer) => media.claim(writer, now(), now() + CLAIMED));
        if (!row) return;
        await this.#lookAt(row).catch((error: unknown) =>
          log.error({ err: error }, 'An upload could not be looked at'),
        );
      }
    });
  }

  /** Takes nothing new, and resolves once nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#turns.idle();
  }

  async #lookAt(row: MediumRow): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'morsel-media-'));
    try {
      const source = { path: join(folder, 'source'), size: row.size, folder };
      await this.#fetch(row.hash, source.path);
      await this.#keep(row, await make(source, this.#deps.ffmpeg));
    } catch (error) {
      if (this.#stopped) return this.#giveBack(row);
      await this.#refuse(row, error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    await this.#deps.store.release([row.hash]);
  }

  async #fetch(hash: string, path: string): Promise<void> {
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const bytes of await this.#deps.files.read(hash)) await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  }

  async #keep(row: MediumRow, made: Made): Promise<void> {
    const { store, media, variants } = this.#deps;
    const sources = made.files.map(
      ({ path }) =>
        () =>
          createReadStream(path) as AsyncIterable<Uint8Array>,
    );
    await store.keep(sources, async (writer, stored) => {
      const { values, rows } = madeRows(row.id, made, stored);
      await variants.removeSource(writer, row.id);
      await variants.add(writer, rows);
      await media.change(writer, row.id, values);
    });
  }

  async #refuse(row: MediumRow, error: unknown): Promise<void> {
    const { engine, media, variants, log } = this.#deps;
    if (!(error instanceof Refused)) log.error({ err: error, media: row.id }, 'An upload could not be looked at');
    const finding =
      error instanceof Refused ? error.message : 'The file could not be read. Save it anew and try again.';
    await engine.write(async (writer) => {
      await variants.removeSource(writer, row.id);
      await media.change(writer, row.id, { state: 'refused', finding });
    });
  }

  /** The server stops: the next one looks at it from the beginning. */
  async #giveBack(row: MediumRow): Promise<void> {
    const { engine, media } = this.#deps;
    await engine.write((writer) => media.change(writer, row.id, { claimed_until: 0 }));
  }
}

async function* piecesOf({ pieces }: Upload, { files }: UploadDependencies): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield* await files.readPiece(piece);
}

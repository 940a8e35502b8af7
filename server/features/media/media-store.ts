import type { Engine, Writer } from '#server/database/engines/engine.ts';
import type { Variants } from '#server/features/media/variants.repository.ts';
import type { Files, StoredFile } from '#server/ports/files/files.ts';
import { Turns } from '#server/turns.ts';

export interface StoreDependencies {
  readonly engine: Engine;
  readonly files: Files;
  readonly variants: Variants;
}

/** Opens what is to be kept, as often as it is asked. */
export type OpenSource = () => AsyncIterable<Uint8Array>;

/**
 * Keeps files and their rows in step. Files are named by their content, so a file that is thrown away because nothing
 * refers to it may be one that is coming again at that moment. Whoever writes rows and whoever throws files away
 * therefore take turns, across processes too; and rows are only written for files that are there.
 */
export class MediaStore {
  readonly #deps: StoreDependencies;
  readonly #turns = new Turns();

  constructor(deps: StoreDependencies) {
    this.#deps = deps;
  }

  /** Keeps files, then writes the rows that refer to them. */
  async keep<T>(
    sources: readonly OpenSource[],
    write: (writer: Writer, stored: readonly StoredFile[]) => Promise<T>,
  ): Promise<T> {
    const { engine, files } = this.#deps;
    const stored: StoredFile[] = [];
    for (const open of sources) stored.push(await files.put(open()));
    return this.#inTurn(async () => {
      for (const [index, { hash }] of stored.entries()) {
        const open = sources[index];
        if (open && (await files.size(hash)) === undefined) await files.put(open());
      }
      return engine.write((writer) => write(writer, stored));
    });
  }

  /** Throws away those of these files that nothing refers to. Answers how many. */
  async release(hashes: readonly string[]): Promise<number> {
    const { engine, files, variants } = this.#deps;
    return this.#inTurn(async () => {
      const referred = await variants.referred(engine.db, hashes);
      const free = [...new Set(hashes)].filter((hash) => !referred.has(hash));
      for (const hash of free) await files.remove(hash);
      return free.length;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run(() => this.#deps.engine.alone(work));
  }
}

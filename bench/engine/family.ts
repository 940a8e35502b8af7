import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What the bench needs of a made-up memory. To try another one, write a module that exports a `Family` as `family` and
 * name it with `--family-file PATH`. The schedulers see nothing of it but right and wrong answers.
 *
 *     export const family = {
 *       name: 'mine',
 *       learner(seed) {                      // one person; everything about them follows from the seed
 *         const last = new Map();            // item (a whole number) -> when it was last asked
 *         return {
 *           trueRecall: (item, at) => last.has(item) ? Math.exp(-(at - last.get(item)) / 86_400_000 / 20) : 0,
 *           answer(item, at, draw) {
 *             const right = draw < (last.has(item) ? this.trueRecall(item, at) : 0.75);
 *             last.set(item, at);
 *             return right;
 *           },
 *         };
 *       },
 *     };
 */
export interface Family {
  readonly name: string;
  /** One person. The same seed gives the same person; about log-sd 1.5 of the first stability lies between people. */
  learner(seed: number): TrueMemory;
}

/** The true memory of one person; times are integer milliseconds UTC. */
export interface TrueMemory {
  /** Chance that the item is recalled at `at`; 0 before it was taught. Changes nothing. */
  trueRecall(item: number, at: number): number;
  /**
   * The item is asked at `at` and explained afterwards; the first time it has just been taught. `draw` is uniform from
   * 0 to 1 and decides: right when it lies below the chance of recall. Answers whether it was right.
   */
  answer(item: number, at: number, draw: number): boolean;
}

/** Loads the `family` export of a file named on the command line; paths are relative to the working directory. */
export async function familyFrom(path: string): Promise<Family> {
  const file = isAbsolute(path) ? path : resolve(path);
  let exported: { family?: Partial<Family> };
  try {
    exported = (await import(pathToFileURL(file).href)) as { family?: Partial<Family> };
  } catch (error) {
    throw new Error(`--family-file ${path} could not be loaded: ${error instanceof Error ? error.message : error}`);
  }
  const { family } = exported;
  if (typeof family?.name !== 'string' || typeof family.learner !== 'function') {
    throw new Error(
      `--family-file ${path} must export \`family\` with a \`name\` and \`learner(seed)\`; see bench/engine/family.ts`,
    );
  }
  const { trueRecall, answer } = family.learner(1);
  if (typeof trueRecall !== 'function' || typeof answer !== 'function') {
    throw new Error(
      `--family-file ${path}: learner(seed) must give \`trueRecall(item, at)\` and \`answer(item, at, draw)\``,
    );
  }
  return family as Family;
}

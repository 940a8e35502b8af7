import type { Asking } from './asking.svelte.ts';
import { Ear } from './ear.ts';

/** Misunderstood this often in a row, the ear waits for keys. */
const TRIES = 3;

interface Ways {
  readonly obey: (said: string) => boolean;
  readonly unclear: () => Promise<unknown>;
  readonly paused: () => boolean;
}

/** Answers by voice: whether they are taken, and listening for one. */
export class Hearing {
  readonly #ear = new Ear();
  #on = $state(false);
  #refused = $state(false);

  /** Answers are taken by voice too. */
  get on(): boolean {
    return this.#on;
  }
  /** The browser or the learner does not lend the microphone. */
  get refused(): boolean {
    return this.#refused;
  }

  turn(on: boolean): void {
    this.#on = on;
    this.#refused = false;
    if (!on) this.#ear.stop();
  }

  stop(): void {
    this.#ear.stop();
  }

  /**
   * Listens until there is an answer, until it was in vain a few times, until the microphone is refused, or until `paused`.
   * `obey` does what was said, and tells whether it could be understood; otherwise `unclear` says so.
   */
  async listen(asking: Asking, language: string, { obey, unclear, paused }: Ways): Promise<void> {
    for (let tries = 0; tries < TRIES && this.#on; tries++) {
      const said = await this.#ear.listen(language);
      if (!asking.open || !this.#on || paused()) return;
      if (said === 'refused') {
        this.#refused = true;
        this.#on = false;
      } else if (said !== '') {
        if (obey(said)) return;
        await unclear();
      }
    }
  }
}

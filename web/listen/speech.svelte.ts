import { playThrough, type Recorded } from './recorded.ts';
import type { Line, Voice } from './voice.ts';

/** Says one thing at a time; it can be paused and hurried, and falls silent for whatever is said later. */
export class Speech {
  readonly #voice: Voice;
  #saying = $state('');
  #paused = $state(false);
  #left = false;
  #hurried = false;
  /** Counts what was begun to be said. */
  #turn = 0;
  #resume: (() => void) | undefined;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** The sentence that is heard now, or was last. */
  get saying(): string {
    return this.#saying;
  }
  get paused(): boolean {
    return this.#paused;
  }
  /** Silent for good. */
  get left(): boolean {
    return this.#left;
  }

  /** Says lines one after another, one that was paused once more; `false` when something else is said instead. */
  async say(lines: readonly Line[]): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const over = () => this.#left || this.#hurried || turn !== this.#turn;
    for (const line of lines) {
      do {
        await this.running();
        if (over()) break;
        this.#saying = line.text;
        await this.#voice.say(line);
      } while (this.#paused && turn === this.#turn);
      if (over()) break;
    }
    if (turn !== this.#turn) return false;
    this.#hurried = false;
    return !this.#left;
  }

  /** Plays a recording; `false` when it cannot be reached. */
  async play(card: Recorded): Promise<boolean> {
    const heard = await playThrough(card, {
      paused: () => this.#paused,
      over: () => this.#left || this.#hurried,
      saying: (text) => {
        this.#saying = text;
      },
    });
    this.#hurried = false;
    return heard;
  }

  /** Gives time to think; `false` when something else is said meanwhile. */
  async wait(ms: number): Promise<boolean> {
    const turn = this.#turn;
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.running();
    return turn === this.#turn && !this.#left;
  }

  /** Waits while it is paused. */
  async running(): Promise<void> {
    if (!this.#paused || this.#left) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  toggle(): void {
    this.#paused = !this.#paused;
    if (this.#paused) this.#voice.stop();
    else this.#resume?.();
  }

  /** Goes behind what is being said. */
  hurry(): void {
    this.#hurried = true;
    this.#voice.stop();
    if (this.#paused) this.toggle();
  }

  /** Nobody hurries what comes now. */
  calm(): void {
    this.#hurried = false;
  }

  stop(): void {
    this.#voice.stop();
  }

  leave(): void {
    this.#left = true;
    this.#voice.stop();
    this.#resume?.();
  }
}

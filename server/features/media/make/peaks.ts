/** Samples that are put together while a sound comes: 1/20 of a second. */
const BLOCK = 200;

/** The shape of a sound, from its samples as they come: 16 bits, little-endian, one channel. */
export class Peaks {
  readonly #blocks: number[] = [];
  #loudest = 0;
  #samples = 0;
  #rest: Buffer = Buffer.alloc(0);

  add(bytes: Buffer): void {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % 2);
    for (let at = 0; at < whole; at += 2) this.#take(Math.abs(all.readInt16LE(at)));
    this.#rest = all.subarray(whole);
  }

  /** So many values from 0 to 100, the loudest 100. */
  read(count: number): number[] {
    const blocks = this.#samples > 0 ? [...this.#blocks, this.#loudest] : this.#blocks;
    const highest = blocks.reduce((most, value) => Math.max(most, value), 1);
    const length = Math.min(count, blocks.length);
    return Array.from({ length }, (_, index) => {
      const start = Math.floor((index * blocks.length) / length);
      const end = Math.ceil(((index + 1) * blocks.length) / length);
      const most = blocks.slice(start, end).reduce((one, other) => Math.max(one, other), 0);
      return Math.round((most / highest) * 100);
    });
  }

  #take(loudness: number): void {
    this.#loudest = Math.max(this.#loudest, loudness);
    this.#samples += 1;
    if (this.#samples < BLOCK) return;
    this.#blocks.push(this.#loudest);
    this.#loudest = 0;
    this.#samples = 0;
  }
}

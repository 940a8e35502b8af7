/** Keeps the values that were used last, and makes those that are not there. */
export class RecentlyUsed<T> {
  readonly #most: number;
  readonly #values = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value for a key. What `make` answers is kept, unless it is undefined. */
  async get(key: string, make: () => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
    const known = this.#values.get(key);
    if (known !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const made = await make();
    if (made !== undefined) this.#keep(key, made);
    return made;
  }

  #keep(key: string, value: T): void {
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
  }
}

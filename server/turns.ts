/** Runs pieces of work one after another, in the order they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

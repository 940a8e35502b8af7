/** One run of `synchronize`: it works, or rests because the network keeps something back or because it is over. */
export class Exchange {
  #rest = Promise.withResolvers<void>();
  #go: (() => void) | undefined;

  /** Resolves when it works no more. */
  get resting(): Promise<void> {
    return this.#rest.promise;
  }

  get held(): boolean {
    return this.#go !== undefined;
  }

  /** The network keeps something back; resolves when it lets go. */
  hold(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#go = resolve;
    this.#rest.resolve();
    return promise;
  }

  /** The network lets go; resolves when it rests again. */
  release(): Promise<void> {
    this.#rest = Promise.withResolvers<void>();
    this.#go?.();
    this.#go = undefined;
    return this.resting;
  }

  end(): void {
    this.#go = undefined;
    this.#rest.resolve();
  }
}

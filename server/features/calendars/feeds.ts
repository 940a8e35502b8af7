import { type Fetched, type Guard, guardedFetch } from '#server/ports/outgoing/guarded-fetch.ts';

interface Kept {
  readonly body: string;
  readonly etag: string | undefined;
  /** When it was last known to be right. */
  readonly at: number;
}

/** Calendars change by the hour, screens are opened by the minute. */
const FRESH = 5 * 60_000;
const FORGOTTEN = 60 * 60_000;
/** Characters kept together. */
const MOST_KEPT = 50_000_000;

/** Texts of calendars, fetched through the guard and kept in memory for a while; never on a disk. */
export class Feeds {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #guard: Guard;

  constructor(now: () => number, privateTargets: boolean) {
    this.#now = now;
    this.#guard = { privateTargets, mostBytes: 10_000_000, mostMs: 10_000 };
  }

  /** @throws NotFetched */
  async textOf(id: string, address: string): Promise<string> {
    const kept = this.#kept.get(id);
    if (kept && this.#now() - kept.at < FRESH) return kept.body;
    const fetched = await guardedFetch(address, this.#guard, kept?.etag);
    return this.#keep(id, fetched, kept);
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }

  #keep(id: string, { status, body, etag }: Fetched, before: Kept | undefined): string {
    const at = this.#now();
    const kept = status === 304 && before ? { ...before, at } : { body, etag, at };
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    let total = 0;
    for (const [key, one] of [...this.#kept].reverse()) {
      total += one.body.length;
      if (total > MOST_KEPT || at - one.at > FORGOTTEN) this.#kept.delete(key);
    }
    return kept.body;
  }
}

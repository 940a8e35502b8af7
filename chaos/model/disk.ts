import type { LearnerDatabase } from '../../web/offline/database.ts';

type Store = Map<string, unknown>;
/** By store and key; `undefined` where something is deleted. */
type Changes = Map<string, Store>;

/** A promise for what a dead program waits for. */
const NEVER = new Promise<never>(() => {});

/** Stores whose records carry their key. */
const BY_ID = new Set(['events', 'outbox']);

export interface Weakness {
  /** Stores written at once, outside of the transaction that writes them. */
  readonly apart: ReadonlySet<string>;
}

/** The device dies before the operation, or the commit, that comes after so many others. */
export interface Fuse {
  readonly left: number;
  readonly of: 'operations' | 'commits';
}

const NO_FUSE: Fuse = { left: Number.POSITIVE_INFINITY, of: 'operations' };

/**
 * A device's disk with the promises of IndexedDB: transactions are whole or nothing and follow one another, what is
 * committed survives the death of the program, what is not is gone.
 */
export class Disk {
  readonly #learner: string;
  readonly #weakness: Weakness;
  readonly #died: () => void;
  readonly #stores = new Map<string, Store>();
  #turn: Promise<unknown> = Promise.resolve();
  #life = 0;
  #fuse: Fuse = NO_FUSE;
  #full = false;

  /** @param died is called when the fuse is burnt down: everything that ran on the device is gone. */
  constructor(learner: string, weakness: Weakness, died: () => void) {
    this.#learner = learner;
    this.#weakness = weakness;
    this.#died = died;
  }

  /** As the programs of the device see it. */
  get database(): LearnerDatabase {
    const alone = <T>(store: string, work: (its: Handle) => Promise<T>) => {
      const transaction = this.transaction();
      const result = work(transaction.objectStore(store));
      return Promise.all([result, transaction.done]).then(() => result);
    };
    const database = {
      name: `morsel-${this.#learner}`,
      get: (store: string, key: string) => alone(store, (its) => its.get(key)),
      getAll: (store: string, _: unknown, count?: number) => alone(store, (its) => its.getAll(count)),
      count: async (store: string) => (await alone(store, (its) => its.getAll())).length,
      put: (store: string, value: unknown, key?: string) => alone(store, (its) => its.put(value, key)),
      delete: (store: string, key: string) => alone(store, (its) => its.delete(key)),
      transaction: (stores: string | string[]) => this.transaction(typeof stores === 'string' ? stores : undefined),
    };
    return database as unknown as LearnerDatabase;
  }

  transaction(only?: string): Transaction {
    const begun = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    return new Transaction(this, begun, resolve, only);
  }

  get life(): number {
    return this.#life;
  }

  /** Ends every program on the device. */
  crash(): void {
    this.#life += 1;
    this.#turn = Promise.resolve();
    this.#fuse = NO_FUSE;
    this.#died();
  }

  lay(fuse: Fuse): void {
    this.#fuse = fuse;
  }

  /** There is no room for the next thing that is written. */
  fill(): void {
    this.#full = true;
  }

  heal(): void {
    this.#fuse = NO_FUSE;
    this.#full = false;
  }

  /** One operation of a program that began in `life`; resolves only while that program lives. */
  async operate(life: number, kind: 'commit' | 'other'): Promise<void> {
    if (life !== this.#life) return NEVER;
    const { left, of } = this.#fuse;
    if (of === 'commits' && kind !== 'commit') return;
    this.#fuse = { left: left - 1, of };
    if (left > 0) return;
    this.crash();
    return NEVER;
  }

  isApart(store: string): boolean {
    return this.#weakness.apart.has(store);
  }

  commit(changes: Changes): void {
    if (changes.size > 0 && this.#full) {
      this.#full = false;
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    }
    for (const [name, store] of changes) write(this.store(name), store);
  }

  store(name: string): Store {
    const known = this.#stores.get(name) ?? new Map();
    this.#stores.set(name, known);
    return known;
  }
}

interface Handle {
  get(key: string): Promise<unknown>;
  getAll(count?: number): Promise<unknown[]>;
  put(value: unknown, key?: string): Promise<unknown>;
  delete(key: string): Promise<void>;
}

class Transaction {
  readonly #disk: Disk;
  readonly #life: number;
  readonly #end: () => void;
  readonly #only: string | undefined;
  readonly #changes: Changes = new Map();
  #queue: Promise<unknown>;

  constructor(disk: Disk, begun: Promise<unknown>, end: () => void, only: string | undefined) {
    this.#disk = disk;
    this.#life = disk.life;
    this.#queue = begun;
    this.#end = end;
    this.#only = only;
  }

  get store(): Handle {
    return this.objectStore(this.#only ?? '');
  }

  objectStore(name: string): Handle {
    const key = (value: unknown, given?: string) => (BY_ID.has(name) ? (value as { id: string }).id : String(given));
    return {
      get: (wanted) => this.#next(() => this.#read(name, wanted)),
      getAll: (count) => this.#next(() => sorted(this.#seen(name)).slice(0, count)),
      put: (value, given) => this.#next(() => this.#write(name, key(value, given), value)),
      delete: (gone) => this.#next(() => this.#write(name, gone, undefined)),
    };
  }

  get done(): Promise<void> {
    return this.#next(() => this.#disk.commit(this.#changes), 'commit').finally(this.#end);
  }

  #next<T>(work: () => T, kind: 'commit' | 'other' = 'other'): Promise<T> {
    const result = this.#queue.then(async () => {
      await this.#disk.operate(this.#life, kind);
      return work();
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #write(name: string, key: string, value: unknown): void {
    const change = new Map([[key, value]]);
    const known = this.#changes.get(name);
    if (this.#disk.isApart(name)) this.#disk.commit(new Map([[name, change]]));
    else if (known) known.set(key, value);
    else this.#changes.set(name, change);
  }

  #read(name: string, key: string): unknown {
    const own = this.#changes.get(name);
    return own?.has(key) ? own.get(key) : this.#disk.store(name).get(key);
  }

  #seen(name: string): Store {
    const seen = new Map(this.#disk.store(name));
    write(seen, this.#changes.get(name) ?? new Map());
    return seen;
  }
}

function write(store: Store, changes: Store): void {
  for (const [key, value] of changes) {
    if (value === undefined) store.delete(key);
    else store.set(key, value);
  }
}

function sorted(store: Store): unknown[] {
  return [...store].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

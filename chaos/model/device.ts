import { AsyncLocalStorage } from 'node:async_hooks';
import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import type { LearnerDatabase } from '../../web/offline/database.ts';
import { Disk } from './disk.ts';
import type { Exchange } from './exchange.ts';
import type { Protocol } from './protocol.ts';

const running = new AsyncLocalStorage<Device>();

/** Replaces `Date.now` by the clock of whichever device's code asks. Returns what gives the real one back. */
export function wearClocks(): () => void {
  const real = Date.now;
  Date.now = () => running.getStore()?.clock() ?? real();
  return () => {
    Date.now = real;
  };
}

/** A phone, tablet or computer of the learner: a disk, a clock of its own, and programs that can die. */
export class Device {
  readonly disk: Disk;
  readonly database: LearnerDatabase;
  /** What the clock is ahead of the truth by. */
  skew: number;
  readonly exchanges = new Set<Exchange>();
  readonly #now: () => number;
  #died = Promise.withResolvers<void>();

  constructor(learner: string, protocol: Protocol, skew: number, now: () => number) {
    this.disk = new Disk(learner, protocol, () => this.#end());
    this.database = this.disk.database;
    this.skew = skew;
    this.#now = now;
  }

  clock(): number {
    return this.#now() + this.skew;
  }

  /** Resolves when the programs that run now are gone. */
  get died(): Promise<void> {
    return this.#died.promise;
  }

  /** Runs a program on this device, by its clock. */
  run<T>(program: () => Promise<T>): Promise<T> {
    return running.run(this, program);
  }

  /** The log in the order in which it came here. */
  get arrived(): readonly LoggedEvent[] {
    return [...this.disk.store('events').values()] as LoggedEvent[];
  }

  get waiting(): readonly LearnerEvent[] {
    return [...this.disk.store('outbox').values()] as LearnerEvent[];
  }

  #end(): void {
    for (const exchange of this.exchanges) exchange.end();
    this.exchanges.clear();
    this.#died.resolve();
    this.#died = Promise.withResolvers<void>();
  }
}

import type { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import type { Answer } from '../../web/offline/api.ts';
import type { Device } from './device.ts';
import type { Exchange } from './exchange.ts';
import { type Protocol, UNREACHABLE } from './protocol.ts';
import { ServerDied, type ServerSide } from './server.ts';

/** What becomes of one request and of its answer. */
export interface Fate {
  readonly request: 'arrives' | 'lost' | 'late';
  readonly twice: boolean;
  readonly answer: 'arrives' | 'lost' | 'late' | 'broken';
}

export const SMOOTH: Fate = { request: 'arrives', twice: false, answer: 'arrives' };

/** A request as the network remembers it, to bring it once more at any time. */
interface Sent {
  readonly request: SyncRequest;
  readonly at: number;
  readonly skew: number;
}

/** One arrival of an event at the server. */
export interface Arrival {
  /** How long it was on the way. */
  readonly transit: number;
  /** By what the clock of the device was wrong when it was sent. */
  readonly skew: number;
}

/** Between the devices and the server: loses, keeps back, cuts and repeats. */
export class Network {
  readonly #server: ServerSide;
  readonly #protocol: Protocol;
  readonly #now: () => number;
  readonly #sent: Sent[] = [];
  /** Ids of events that a device has tried to send. */
  readonly handed = new Set<string>();
  /** By event. */
  readonly arrivals = new Map<string, Arrival[]>();
  /** Ids that devices were told are in the log, with what they were told. */
  readonly acknowledged = new Map<string, SyncAnswer['answers'][number]>();

  constructor(server: ServerSide, protocol: Protocol, now: () => number) {
    this.#server = server;
    this.#protocol = protocol;
    this.#now = now;
  }

  async send(device: Device, exchange: Exchange, request: SyncRequest, fate: Fate): Promise<Answer<SyncAnswer>> {
    const sent: Sent = { request, at: this.#now(), skew: device.skew };
    this.#sent.push(sent);
    for (const { id } of request.events as { id: string }[]) this.handed.add(id);
    if (fate.request === 'late') await exchange.hold();
    if (fate.request === 'lost') return UNREACHABLE;
    const answer = await this.#deliver(sent);
    if (fate.twice) await this.#deliver(sent);
    if (fate.answer === 'late') await exchange.hold();
    if (!answer || fate.answer === 'lost') return UNREACHABLE;
    if (fate.answer === 'broken') return this.#protocol.broken(answer);
    for (const one of answer.answers) if (one.status !== 'conflict') this.acknowledged.set(one.id, one);
    return { ok: true, value: answer };
  }

  /** An old request comes out of the network once more; nobody waits for its answer. */
  async repeat(which: number): Promise<void> {
    const sent = this.#sent[which % this.#sent.length];
    if (sent) await this.#deliver(sent);
  }

  async #deliver({ request, at, skew }: Sent): Promise<SyncAnswer | undefined> {
    for (const { id } of request.events as { id: string }[]) {
      const known = this.arrivals.get(id) ?? [];
      this.arrivals.set(id, [...known, { transit: this.#now() - at, skew }]);
    }
    try {
      return JSON.parse(JSON.stringify(await this.#server.serve(request)));
    } catch (error) {
      if (error instanceof ServerDied) return undefined;
      throw error;
    }
  }
}

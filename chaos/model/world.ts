import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import { newId } from '#server/ids.ts';
import type { EventDraft } from '../../web/offline/journal.ts';
import { synchronize } from '../../web/offline/sync.ts';
import { Device } from './device.ts';
import { Exchange } from './exchange.ts';
import { type Fate, Network, SMOOTH } from './network.ts';
import type { Protocol } from './protocol.ts';
import type { ModelServer, ServerSide } from './server.ts';
import type { Step, Story } from './steps.ts';

/** 20 November 2026, 09:00 UTC. */
export const BEGIN = Date.UTC(2026, 10, 20, 9);

/** Events a page: so few that a log of a dozen has many pages. */
const PAGE = 3;

/** What was true when an event was written. */
interface Truth {
  readonly at: number;
  readonly skew: number;
}

/** One learner with devices, a network and a server, and what is known of them from outside. */
export class World {
  readonly protocol: Protocol;
  readonly devices: readonly Device[];
  readonly server: ServerSide;
  readonly network: Network;
  /** Marks of what the learner was told is saved. */
  readonly saved = new Set<string>();
  readonly truths = new Map<string, Truth>();
  readonly #clock: { now: number };
  #marks = 0;

  private constructor(protocol: Protocol, skews: readonly number[], server: ServerSide, clock: { now: number }) {
    const now = () => clock.now;
    this.protocol = protocol;
    this.devices = skews.map((skew) => new Device(server.learnerId, protocol, skew, now));
    this.server = server;
    this.network = new Network(server, protocol, now);
    this.#clock = clock;
  }

  /** Tells a story, and then lets everybody meet on a network that works. */
  static async tell({ skews, steps }: Story, protocol: Protocol, server: ModelServer): Promise<World> {
    const clock = { now: BEGIN };
    const side = await server.learner(protocol, () => clock.now, PAGE);
    const world = new World(protocol, skews, side, clock);
    for (const step of steps) await world.#take(step);
    await world.#heal();
    return world;
  }

  async #take(step: Step): Promise<void> {
    const device = this.devices['on' in step ? step.on : 0];
    if (!device) return;
    this.#clock.now += 1;
    if (step.do === 'wait') this.#clock.now += step.ms;
    else if (step.do === 'clock') device.skew = step.skew;
    else if (step.do === 'crash') device.disk.crash();
    else if (step.do === 'fuse') device.disk.lay(step.fuse);
    else if (step.do === 'fill') device.disk.fill();
    else if (step.do === 'doom') this.server.doom(step.death);
    else if (step.do === 'repeat') await this.network.repeat(step.which);
    else if (step.do === 'release') await this.#release(step.which);
    else if (step.do === 'sync') await this.#sync(device, step.fates);
    else if (step.do === 'collide') this.#collide(device, step.which);
    else await this.#write(device, step);
  }

  async #write(device: Device, step: Step): Promise<void> {
    this.#marks += 1;
    const mark = `m${this.#marks}`;
    const made = draft(step, mark, this.devices);
    if (!made) return;
    const truth = { at: this.#clock.now, skew: device.skew };
    const verdict = step.do === 'answer' ? { score: step.preview ? 1 : 0, correct: step.preview } : undefined;
    const writing = device
      .run(() => this.protocol.write(device.database, made, verdict))
      .then((event) => {
        this.saved.add(markOf(event));
        this.truths.set(event.id, truth);
      }, ignoreFullDisk);
    await Promise.race([writing, device.died]);
  }

  async #sync(device: Device, fates: readonly Fate[]): Promise<void> {
    const exchange = new Exchange();
    device.exchanges.add(exchange);
    const left = [...fates];
    const send = this.protocol.post(
      (request) => this.network.send(device, exchange, request, left.shift() ?? SMOOTH),
      device.database,
    );
    let failed: unknown;
    void device
      .run(() => synchronize(device.database, send))
      .catch((error) => {
        if (!isFullDisk(error)) failed = error;
      })
      .finally(() => {
        device.exchanges.delete(exchange);
        exchange.end();
      });
    await exchange.resting;
    if (failed) throw failed;
  }

  async #release(which: number): Promise<void> {
    const held = this.devices.flatMap(({ exchanges }) => [...exchanges].filter((exchange) => exchange.held));
    await held[which % held.length]?.release();
  }

  /** Chance gives the newest unsent event of a device the id of another's. Not an undo, which is known by its id only. */
  #collide(device: Device, which: number): void {
    const own = device.waiting.findLast(({ kind }) => kind !== 'undo');
    const others = this.devices.filter((other) => other !== device).flatMap(({ arrived }) => arrived);
    const marked = others.filter(({ kind }) => kind !== 'undo');
    const taken = marked[which % marked.length];
    const sent = own && this.network.handed.has(own.id);
    if (!own || !taken || sent || device.disk.store('events').has(taken.id)) return;
    for (const name of ['events', 'outbox']) {
      const store = device.disk.store(name);
      store.set(taken.id, { ...(store.get(own.id) as LearnerEvent), id: taken.id });
      store.delete(own.id);
    }
    this.truths.delete(own.id);
    this.truths.delete(taken.id);
  }

  async #heal(): Promise<void> {
    this.server.doom(undefined);
    for (const device of this.devices) {
      device.disk.crash();
      device.disk.heal();
    }
    // Whoever is first learns only in the second round what the others had.
    for (const device of [...this.devices, ...this.devices, ...this.devices]) await this.#sync(device, []);
  }
}

/** What the learner does, marked so that it is known again under whatever id. */
function draft(step: Step, mark: string, devices: readonly Device[]): EventDraft | undefined {
  if (step.do === 'set') return { kind: 'setting', field: 'name', value: mark };
  if (step.do === 'undo') {
    const attempts = devices.flatMap(({ arrived }) => arrived).filter(({ kind }) => kind === 'attempt');
    const attempt = attempts[step.which % attempts.length]?.id;
    return attempt === undefined ? undefined : { kind: 'undo', attempt };
  }
  if (step.do !== 'answer') return undefined;
  return answering(step.right);
}

/** An answer at the model's one question. */
export function answering(right: boolean): EventDraft {
  return {
    kind: 'attempt',
    session: newId(BEGIN),
    module: 'module',
    version: '0123456789abcdef',
    activity: 'statement',
    key: 'module/idea',
    response: { value: right },
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 4000,
    pace: 'usual',
  };
}

/** What tells one act of the learner from every other, whatever id it has. */
export function markOf(event: LearnerEvent | LoggedEvent): string {
  if (event.kind === 'attempt') return event.session;
  return event.kind === 'setting' ? String(event.value) : event.id;
}

function isFullDisk(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function ignoreFullDisk(error: unknown): void {
  if (!isFullDisk(error)) throw error;
}

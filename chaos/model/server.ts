import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from '#content/activities/schema.ts';
import type { SyncRequest } from '#contract/sync.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { Engine, Writer } from '#server/database/engines/engine.ts';
import { openSqlite } from '#server/database/engines/sqlite.ts';
import { migrate } from '#server/database/migrate.ts';
import { Members } from '#server/features/accounts/members.repository.ts';
import { Log, loggedEvent } from '#server/features/attempts/log.repository.ts';
import { Memories } from '#server/features/attempts/memories.repository.ts';
import { sync } from '#server/features/attempts/sync.usecases.ts';
import type { KnownActivity } from '#server/features/library/known-activity.ts';
import { Organization } from '#server/features/organization/organization.repository.ts';
import type { Protocol, Serve } from './protocol.ts';

/** When the server dies: before its commit is on the disk, or after that and before it could answer. */
export type Death = 'before' | 'after';

const statement: Activity = {
  kind: 'true-false',
  id: 'statement',
  idea: 'idea',
  prompt: [],
  explanation: [],
  hints: [],
  answer: true,
};

/** Every module has one statement, and it is true. */
const activities = new Map<string, KnownActivity>([['statement', { activity: statement, key: 'module/idea' }]]);

/** The real use case over the real SQLite, for one learner after another. */
export class ModelServer {
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #organizationId: string;
  #learners = 0;

  private constructor(engine: Engine, folder: string, organizationId: string) {
    this.#engine = engine;
    this.#folder = folder;
    this.#organizationId = organizationId;
  }

  static async start(now: number): Promise<ModelServer> {
    const folder = mkdtempSync(join(tmpdir(), 'morsel-model-'));
    const engine = openSqlite(folder);
    await migrate(engine, now);
    return new ModelServer(engine, folder, (await Organization.findOrMake(engine, now)).id);
  }

  async stop(): Promise<void> {
    await this.#engine.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The next learner. `page`: events that one answer brings at most. */
  async learner(protocol: Protocol, now: () => number, page?: number): Promise<ServerSide> {
    this.#learners += 1;
    const email = `learner-${this.#learners}@example.org`;
    const members = new Members(this.#organizationId);
    const { id } = await this.#engine.write((writer) => members.findOrAdd(writer, email, now()));
    return new ServerSide(this.#engine, { organizationId: this.#organizationId, learnerId: id }, protocol, {
      now,
      ...(page && { page }),
    });
  }
}

/** What the server is for one learner. */
export class ServerSide {
  readonly learnerId: string;
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #memories: Memories;
  readonly #serve: Serve;
  #death: Death | undefined;

  constructor(
    engine: Engine,
    { organizationId, learnerId }: { readonly organizationId: string; readonly learnerId: string },
    protocol: Protocol,
    surroundings: { readonly now: () => number; readonly page?: number },
  ) {
    this.learnerId = learnerId;
    this.#engine = engine;
    this.#log = new Log(organizationId, learnerId);
    this.#memories = new Memories(organizationId, learnerId);
    const mortal = protocol.engine({ ...engine, write: (job) => this.#write(job) });
    const findActivities = async () => activities;
    const noteEvents = async () => {};
    const deps = { engine: mortal, organizationId, findActivities, noteEvents, ...surroundings };
    const real: Serve = (request) => sync(deps, learnerId, request);
    this.#serve = protocol.serve(real, { now: surroundings.now, log: () => this.positions() });
  }

  /** @throws Death of the server */
  serve(request: SyncRequest): ReturnType<Serve> {
    // What travels is text: nothing on the server shares memory with a device.
    return this.#serve(JSON.parse(JSON.stringify(request)));
  }

  /** It dies at the next request. */
  doom(death: Death | undefined): void {
    this.#death = death;
  }

  async positions(): Promise<readonly (LoggedEvent & { readonly position: number })[]> {
    const everything = { device: '', until: Number.MAX_SAFE_INTEGER };
    const rows = await this.#log.page(this.#engine.db, 0, everything, Number.MAX_SAFE_INTEGER);
    return rows.map((row) => ({ ...loggedEvent(row), position: row.position }));
  }

  /** The log in order of arrival. */
  async log(): Promise<readonly LoggedEvent[]> {
    return (await this.positions()).map(({ position: _, ...event }) => event);
  }

  async memories(): Promise<Record<string, MemoryState>> {
    const list = await this.#memories.list(this.#engine.db);
    return Object.fromEntries(list.map(({ key, state }) => [key, state]));
  }

  async #write<T>(job: (writer: Writer) => Promise<T>): Promise<T> {
    const death = this.#death;
    this.#death = undefined;
    const result = await this.#engine.write(async (writer) => {
      const done = await job(writer);
      if (death === 'before') throw new ServerDied();
      return done;
    });
    if (death === 'after') throw new ServerDied();
    return result;
  }
}

export class ServerDied extends Error {
  override readonly name = 'ServerDied';
}

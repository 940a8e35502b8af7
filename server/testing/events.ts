import * as v from 'valibot';
import { Library } from '#contract/library.ts';
import { SyncAnswer, type SyncRequest } from '#contract/sync.ts';
import type {
  AttemptEvent,
  CheckInEvent,
  LearnerEvent,
  LookupEvent,
  NeedEvent,
  PauseEvent,
  PinEvent,
  PlanChangeEvent,
  PlanEvent,
  RhythmEvent,
  SettingEvent,
  SettingField,
  ShownEvent,
  SignalEvent,
  UndoEvent,
  UsedEvent,
} from '#core/sync/event.ts';
import { newId } from '#server/ids.ts';
import type { TestClient } from '#server/testing/client.ts';
import { TEST_START } from '#server/testing/server.ts';

type MadeByDevice = 'id' | 'device' | 'seq' | 'clientAt' | 'zone';

/** What an event about wishes, needs and rhythm says besides who, where and when. */
export type Intent =
  | Omit<SignalEvent, MadeByDevice>
  | Omit<LookupEvent, MadeByDevice>
  | Omit<NeedEvent, MadeByDevice>
  | Omit<UsedEvent, MadeByDevice>
  | Omit<PlanEvent, MadeByDevice>
  | Omit<PlanChangeEvent, MadeByDevice>
  | Omit<CheckInEvent, MadeByDevice>
  | Omit<PinEvent, MadeByDevice>
  | Omit<RhythmEvent, MadeByDevice>
  | Omit<PauseEvent, MadeByDevice>
  | Omit<ShownEvent, MadeByDevice>;

/** A device of a learner: makes events as the web app does. */
export class TestDevice {
  readonly id = newId(TEST_START);
  readonly #version: string;
  #seq = 0;

  constructor(version: string) {
    this.#version = version;
  }

  /** An answer to the question who greets first: right unless told. */
  attempt(change: Partial<AttemptEvent> = {}): AttemptEvent {
    const clientAt = change.clientAt ?? TEST_START - 1000;
    this.#seq += 1;
    return {
      kind: 'attempt',
      id: newId(clientAt),
      device: this.id,
      seq: this.#seq,
      clientAt,
      zone: 'Europe/Vienna',
      session: newId(clientAt),
      module: 'greeting',
      version: this.#version,
      activity: 'first-again',
      key: 'greeting/who-first',
      response: { value: false },
      purpose: 'review',
      hints: 0,
      revealed: false,
      ms: 4000,
      pace: 'usual',
      ...change,
    };
  }

  undo(attempt: string, clientAt = TEST_START - 500): UndoEvent {
    this.#seq += 1;
    return { kind: 'undo', id: newId(clientAt), device: this.id, seq: this.#seq, clientAt, zone: 'UTC', attempt };
  }

  setting(field: SettingField, value: string, clientAt = TEST_START - 500): SettingEvent {
    this.#seq += 1;
    return {
      kind: 'setting',
      id: newId(clientAt),
      device: this.id,
      seq: this.#seq,
      clientAt,
      zone: 'UTC',
      field,
      value,
    };
  }

  /** A signal, a look-up, a need, a plan, a check-in, a pin, a rhythm, a pause or what was shown. */
  intent(body: Intent, clientAt = TEST_START - 500): LearnerEvent {
    this.#seq += 1;
    return { id: newId(clientAt), device: this.id, seq: this.#seq, clientAt, zone: 'UTC', ...body };
  }

  /** Sends events and answers what the server said. */
  async sync(client: TestClient, events: readonly unknown[], change: Partial<SyncRequest> = {}): Promise<SyncAnswer> {
    const request = { events, sentAt: TEST_START, device: this.id, ...change };
    const answer = await client.post('/api/sync', request);
    if (answer.status !== 200) throw new Error(answer.text);
    return v.parse(SyncAnswer, JSON.parse(answer.text));
  }
}

/** The version of the test module that is on the shelf. */
export async function greetingVersion(client: TestClient): Promise<string> {
  const { modules } = (await client.get('/api/library')).as(Library);
  return modules.find(({ id }) => id === 'greeting')?.version ?? '';
}

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Module } from '#content/module/module.ts';
import type { Priors } from '#contract/engine.ts';
import type { Library, LibraryWords } from '#contract/library.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import type { Fitted } from '../engine/questions.ts';

/** Shared by everybody who uses this browser: who is using it, what media may take, and content. */
export interface DeviceSchema extends DBSchema {
  facts: { key: 'learner' | 'ahead' | 'megabytes' | 'install-declined'; value: string };
  /** By language. */
  library: { key: string; value: Library };
  words: { key: string; value: LibraryWords };
  /** By `id/version`: a version never changes. */
  modules: { key: string; value: Module };
}
export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** A session that can be gone on with: what was asked for, what remains of the plan, what is behind. */
export interface KeptSession {
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly live: LiveSession;
}

/** What one learner did on this device; there is one database a learner, and one for the guest. */
export interface LearnerSchema extends DBSchema {
  /** The log as far as this device knows it, by event id. */
  events: { key: string; value: LoggedEvent };
  /** Events the server has not answered for yet. */
  outbox: { key: string; value: LearnerEvent };
  /** Events the server could not read, kept with its reason. */
  rejected: { key: string; value: { readonly event: LearnerEvent; readonly message: string } };
  /** What only this device knows: its id and, as JSON, what it remembers of calendars and what the organization asks. */
  device: { key: 'id' | 'calendars' | 'assignments'; value: string };
  /** Besides the last event's `seq`: at which second a recording was left, by its address. */
  counters: { key: 'seq' | `place:${string}`; value: number };
  cursor: { key: 'sync'; value: string };
  live: { key: 'session'; value: KeptSession };
  /** Weights fitted to the learner's answers, by the time from which they were in force. */
  fits: { key: number; value: Fitted };
  /** What the server last published of the organization's answers together. */
  priors: { key: 'organization'; value: Priors };
}
export type LearnerDatabase = IDBPDatabase<LearnerSchema>;

export const GUEST = 'guest';

/** Opens the shared database. `newer` is called when a newer version takes it over and this connection is closed. */
export function openDevice(newer?: () => void): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>('morsel', 1, {
    upgrade(database) {
      for (const store of ['facts', 'library', 'words', 'modules'] as const) database.createObjectStore(store);
    },
    blocking: givingWay(newer),
  });
}

/** Opens (and at first makes) the database of `learner`, a learner's id or `GUEST`; `newer` as above. */
export function openLearnerDatabase(learner: string, newer?: () => void): Promise<LearnerDatabase> {
  return openDB<LearnerSchema>(nameOf(learner), 2, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('events', { keyPath: 'id' });
        database.createObjectStore('outbox', { keyPath: 'id' });
        for (const store of ['rejected', 'device', 'counters', 'cursor', 'live'] as const) {
          database.createObjectStore(store);
        }
      }
      database.createObjectStore('fits');
      database.createObjectStore('priors');
    },
    blocking: givingWay(newer),
  });
}

/** Removes what this device keeps of `learner`; open connections in other tabs give way. */
export function deleteLearnerDatabase(learner: string): Promise<void> {
  return deleteDB(nameOf(learner));
}

/** Another tab wants the database: to remove it, or, with a version, to change it. */
function givingWay(newer: (() => void) | undefined) {
  return (_current: number, wanted: number | null, event: IDBVersionChangeEvent) => {
    (event.target as IDBDatabase).close();
    if (wanted !== null) newer?.();
  };
}

/** Whose database this is: a learner's id or `GUEST`. */
export function learnerOf(database: LearnerDatabase): string {
  return database.name.slice(nameOf('').length);
}

function nameOf(learner: string): string {
  return `morsel-${learner}`;
}

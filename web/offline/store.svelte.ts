import type { Weights } from '#core/memory/memory.ts';
import type { LoggedEvent, SettingField, Verdict } from '#core/sync/event.ts';
import { append, EMPTY_STATE, fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import type { LearnerState } from '#core/sync/state.ts';
import type { Fitted } from '../engine/questions.ts';
import { type DeviceDatabase, GUEST, type LearnerDatabase, openDevice, openLearnerDatabase } from './database.ts';
import { type EventDraft, write } from './journal.ts';
import type { Synchronizer } from './synchronizer.ts';
import { announce, onAnnounced } from './tabs.ts';

type Setting = LearnerState['settings'][SettingField];

/** `open`: ready. `blocked`: the browser lets this site store nothing. `newer`: a newer version has stored here. */
type Status = 'closed' | 'open' | 'blocked' | 'newer';

let device: DeviceDatabase | undefined;
let database: LearnerDatabase | undefined;
let synchronizer: Synchronizer | undefined;
let log: readonly LoggedEvent[] = [];
let weights: Weights | undefined;
let turn: Promise<unknown> = Promise.resolve();
let reading: Promise<void> | undefined;

let id = $state(GUEST);
let status = $state<Status>('closed');
let expired = $state(false);
let held = $state(false);
let waiting = $state(0);
let state = $state.raw<LearnerState>(EMPTY_STATE);

/** The learner of this device; every field is reactive. */
export const learner = {
  /** Learner's id, or `guest`. */
  get id() {
    return id;
  },
  get guest() {
    return id === GUEST;
  },
  get status() {
    return status;
  },
  /** The fold over everything this device knows; replaced, never changed, by each event. */
  get state() {
    return state;
  },
  /** Weights of memory that `state` was folded with; undefined for the usual ones. Changes with `state` only. */
  get weights() {
    return weights;
  },
  /** The log in order; changes with `state` only. */
  get log() {
    return log;
  },
  /** Signed in here once, but the server wants a new sign-in; answers stay on the device until then. */
  get expired() {
    return expired;
  },
  /** The last exchange failed: what waits stays on this device for now. */
  get held() {
    return held;
  },
  /** Events on this device that the server has not answered for; 0 for guests, who send nothing. */
  get waiting() {
    return waiting;
  },
};

/** Opens whatever this device holds; call once, before the first paint. Sets `status` instead of failing. */
export async function openLearner(): Promise<void> {
  if (status === 'open') return;
  try {
    device = await openDevice(giveWay);
    await enter((await device.get('facts', 'learner')) ?? GUEST);
  } catch (error) {
    status = (error as Error).name === 'VersionError' ? 'newer' : 'blocked';
  }
}

/** A newer version in another tab wants the database: this tab has closed it and must not go on. */
function giveWay(): void {
  status = 'newer';
}

/** The database of content and facts shared by all learners of this device; undefined until `openLearner` is done. */
export function deviceDatabase(): DeviceDatabase | undefined {
  return device;
}

/** The open learner's database. Throws when `openLearner` was not called or storage is blocked. */
export function learnerDatabase(): LearnerDatabase {
  if (!database) throw new Error('The learner is not open; call openLearner() and look at learner.status');
  return database;
}

/**
 * Writes an event and resolves when it is on the disk and in `learner.state`; it is sent later, by itself.
 * For an attempt give the verdict of the activity's own `grade`.
 */
export function record(draft: EventDraft, verdict?: Verdict): Promise<LoggedEvent> {
  return inTurn(async () => {
    const event = await write(learnerDatabase(), draft, verdict);
    ({ log, state } = append(log, state, event, weights));
    announce({ kind: 'recorded', learner: id });
    await countWaiting();
    synchronizer?.soon();
    return event;
  });
}

/** Changes one field of the settings by an event, so that it reaches every device. Equal values write nothing. */
export async function setSetting(field: SettingField, value: NonNullable<Setting> | null): Promise<void> {
  if ((state.settings[field] ?? null) !== value) await record({ kind: 'setting', field, value });
}

/** Keeps weights fitted to this learner's answers: from now on everything is folded with them. */
export async function adopt(fit: Fitted): Promise<void> {
  await learnerDatabase().put('fits', fit, fit.at);
  await reload();
  announce({ kind: 'recorded', learner: id });
}

/** Sends and fetches now; resolves when done or when the server cannot be reached. Guests have nothing to send. */
export async function syncNow(): Promise<void> {
  await synchronizer?.now();
}

/** Everything this device holds of the learner, for the export: the log in order and what the server refused. */
export async function everything(): Promise<{
  readonly events: readonly LoggedEvent[];
  readonly rejected: readonly unknown[];
}> {
  return { events: log, rejected: await learnerDatabase().getAll('rejected') };
}

/** From now on this device is `next`'s: a learner's id or `guest`. */
export async function switchTo(next: string): Promise<void> {
  await device?.put('facts', next, 'learner');
  await enter(next);
  announce({ kind: 'switched' });
}

async function enter(next: string): Promise<void> {
  synchronizer?.stop();
  synchronizer = undefined;
  database?.close();
  database = await openLearnerDatabase(next, giveWay);
  id = next;
  expired = held = false;
  await reload();
  status = 'open';
  if (next === GUEST) return;
  const { keepSynchronized } = await import('./synchronizer.ts');
  synchronizer = keepSynchronized(database, async (result) => {
    expired = result.failure === 'sign_in_required';
    held = result.failure !== undefined;
    if (result.changed) {
      await reload();
      announce({ kind: 'recorded', learner: id });
    } else await countWaiting();
  });
}

/** Reading that has not begun yet serves everybody who asks for it meanwhile. */
function reload(): Promise<void> {
  reading ??= inTurn(async () => {
    reading = undefined;
    log = ordered(await learnerDatabase().getAll('events'));
    weights = (await learnerDatabase().getAll('fits')).at(-1)?.weights;
    state = fold(log, weights);
    await countWaiting();
  });
  return reading;
}

/** Writing and reading back take turns, so that no event falls between a read and the state made from it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

/** Guests send nothing, so nothing of theirs waits. */
async function countWaiting(): Promise<void> {
  waiting = id === GUEST ? 0 : await learnerDatabase().count('outbox');
}

onAnnounced((news) => {
  if (news.kind === 'switched') location.reload();
  else if (news.learner === id && database) void reload();
});

import { askForSync } from './ask-for-sync.ts';
import type { LearnerDatabase } from './database.ts';
import { bringGuestAlong } from './guest.ts';
import { type SyncResult, synchronize } from './sync.ts';

/** Answers given in quick succession travel together. */
const SOON_MS = 1500;
/** After a failure the next try comes by itself, later each time. */
const RETRY_MS = [5_000, 15_000, 60_000, 300_000] as const;

export interface Synchronizer {
  /** Something is in the outbox: send it in a moment. */
  soon(): void;
  /** Resolves when the exchange under way, or a new one, is over. */
  now(): Promise<void>;
  stop(): void;
}

/**
 * Keeps one learner's database and the server together: at once, after each write, when the network or the tab comes
 * back, and again after a failure. Only one tab talks at a time. `report` hears of every exchange.
 */
export function keepSynchronized(
  database: LearnerDatabase,
  report: (result: SyncResult) => Promise<void>,
): Synchronizer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  const stopping = new AbortController();

  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stopping.signal.aborted) timer = setTimeout(run, ms);
  };
  /** A full disk is nobody's mistake, and whoever waits for the exchange goes on. */
  const unlessExpected = (error: unknown) => {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (!stopping.signal.aborted && !full) throw error;
  };
  const retry = () => schedule(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? SOON_MS);
  // Where that fails, on a full disk say, what the guest did stays where it is until the next start.
  const bringing = bringGuestAlong(database)
    .then((came) => (came ? report({ changed: true }) : undefined))
    .catch(() => undefined);
  const exchange = async () => {
    await bringing;
    const result = await alone(() => synchronize(database)).catch((error: unknown) => {
      // A full disk, say: the answer could not be noted, so nothing left the outbox.
      failures += 1;
      retry();
      unlessExpected(error);
    });
    if (!result || stopping.signal.aborted) return;
    failures = result.failure ? failures + 1 : 0;
    const again = result.failure && result.failure !== 'sign_in_required';
    if (again) retry();
    if (again && (await database.count('outbox')) > 0) await askForSync();
    await report(result);
    if (!result.failure) await refresh().catch(unlessExpected);
  };
  function run(): Promise<void> {
    clearTimeout(timer);
    running ??= exchange().finally(() => {
      running = undefined;
    });
    return running;
  }

  const { signal } = stopping;
  addEventListener('online', run, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && run(), { signal });
  void run();
  return {
    soon: () => schedule(SOON_MS),
    now: run,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

/** What else comes from the server, once both sides know the same answers. */
async function refresh(): Promise<void> {
  await (await import('../assignments/asked.svelte.ts')).refreshAsked();
  await (await import('../calendars/refresh.ts')).refreshCalendars();
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('morsel-sync', work) : work();
}

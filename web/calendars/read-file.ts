import { MOST_TEXT } from '#interop/ical/calendar.ts';
import { now, zone } from '../offline/clock.ts';
import { uuidv7 } from '../offline/uuid.ts';
import { workerAddress } from '../offline/worker-address.ts';
import type { CalendarFile } from './memory.ts';
import type { Asked, Said } from './reading.ts';
import address from './worker.ts?worker&url';

/** A file does not change by itself, so more of it is kept than is asked of a subscription. */
const DAYS = 90 * 86_400_000;
/** Ten years of a full calendar take a slow phone a few seconds. */
const MOST_MS = 30_000;

/** What became of a file. */
export interface FileRead {
  readonly file?: CalendarFile;
  readonly failure?: FileFailure;
  /** Lines, events and rules nobody can read. */
  readonly leftOut: number;
}

export type FileFailure = 'too_large' | 'no_calendar' | 'too_much';

/** Reads a calendar on this device. */
export async function readFile(file: File): Promise<FileRead> {
  if (file.size > MOST_TEXT) return { failure: 'too_large', leftOut: 0 };
  const addedAt = now();
  const span = { from: addedAt - 86_400_000, to: addedAt + DAYS, zone: zone() };
  const said = await readBeside({ text: await file.text(), ...span });
  if (!said) return { failure: 'too_much', leftOut: 0 };
  const { calendar, events, leftOut } = said;
  if (!calendar) return { failure: 'no_calendar', leftOut: 0 };
  return { file: { id: uuidv7(addedAt), name: file.name, addedAt, events }, leftOut };
}

/** Reads a text in a thread of its own, which is ended when it takes too long; then nothing is said. */
async function readBeside(asked: Asked): Promise<Said | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(workerAddress(address), { type: 'module' });
  } catch {
    return readHere(asked);
  }
  const { promise, resolve } = Promise.withResolvers<Said | undefined>();
  const late = setTimeout(() => resolve(undefined), MOST_MS);
  worker.onmessage = ({ data }: MessageEvent<Said>) => resolve(data);
  worker.onerror = () => resolve(readHere(asked));
  worker.postMessage(asked);
  return promise.finally(() => {
    clearTimeout(late);
    worker.terminate();
  });
}

/** Where the worker's code could not be fetched. */
async function readHere(asked: Asked): Promise<Said> {
  const { readText } = await import('./reading.ts');
  return readText(asked);
}

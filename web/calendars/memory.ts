import type { LearnerDatabase } from '../offline/database.ts';
import { STRICT } from '../offline/journal.ts';

/** One happening of a calendar, as this device keeps those of a file. */
export interface KeptEvent {
  readonly uid: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
}

/** A file that was read on this device and went nowhere else. */
export interface CalendarFile {
  readonly id: string;
  readonly name: string;
  readonly addedAt: number;
  readonly events: readonly KeptEvent[];
}

/** A need that was recorded for an event. */
export interface KeptNeed {
  readonly skill: string;
  readonly at: number;
  /** The file or subscription. */
  readonly source: string;
}

/** What this device knows of the learner's calendars. Titles never leave it. */
export interface CalendarMemory {
  readonly files: readonly CalendarFile[];
  /** By similarity of titles: the skill that was said yes to, or null for "nothing to learn for". */
  readonly said: Readonly<Record<string, string | null>>;
  /** By event. */
  readonly needs: Readonly<Record<string, KeptNeed>>;
  /** When subscriptions were last looked at. */
  readonly lookedAt: number;
}

export const NOTHING_KNOWN: CalendarMemory = { files: [], said: {}, needs: {}, lookedAt: 0 };

export async function readMemory(database: LearnerDatabase): Promise<CalendarMemory> {
  const text = await database.get('device', 'calendars');
  return text === undefined ? NOTHING_KNOWN : { ...NOTHING_KNOWN, ...JSON.parse(text) };
}

/** Changes what is known in one transaction, so that two tabs do not undo each other. */
export async function changeMemory(
  database: LearnerDatabase,
  change: (memory: CalendarMemory) => CalendarMemory,
): Promise<CalendarMemory> {
  const transaction = database.transaction('device', 'readwrite', STRICT);
  const text = await transaction.store.get('calendars');
  const memory = change(text === undefined ? NOTHING_KNOWN : { ...NOTHING_KNOWN, ...JSON.parse(text) });
  await Promise.all([transaction.store.put(JSON.stringify(memory), 'calendars'), transaction.done]);
  return memory;
}

import type { CalendarMemory, KeptEvent, KeptNeed } from './memory.ts';
import { similarity } from './similar.ts';

/** What one file or subscription says now. */
export interface Source {
  readonly id: string;
  readonly events: readonly KeptEvent[];
  /** It could not be read: what was known of it holds. */
  readonly failed?: boolean;
}

/** What is to be recorded, withdrawn, and remembered of it. */
export interface Reconciled {
  readonly add: readonly KeptNeed[];
  readonly withdraw: readonly KeptNeed[];
  readonly needs: CalendarMemory['needs'];
}

const HOUR = 3_600_000;
/** When one should be ready for what lasts whole days. */
const MORNING = 9 * HOUR;

/** When one must be ready for an event. */
export function readyAt({ start, allDay }: KeptEvent): number {
  return allDay ? start + MORNING : start;
}

/**
 * Brings the needs recorded from calendars in line with what stands in them now: events like those that were said yes to
 * get their need, those that vanished or moved lose it. What lies behind stays as it was.
 */
export function reconcile(memory: CalendarMemory, sources: readonly Source[], now: number): Reconciled {
  const unread = new Set(sources.filter(({ failed }) => failed).map(({ id }) => id));
  const wanted = new Map<string, KeptNeed>();
  for (const { id, events } of sources) {
    for (const event of events) {
      const [skill, at] = [memory.said[similarity(event.title)], readyAt(event)];
      if (skill && at > now) wanted.set(`${id}|${event.uid}|${event.start}|${skill}`, { skill, at, source: id });
    }
  }
  const known = Object.entries(memory.needs);
  const kept = known.filter(([key, { at, source }]) => wanted.has(key) || (at > now && unread.has(source)));
  const gone = known.filter(([key, need]) => need.at > now && !wanted.has(key) && !unread.has(need.source));
  const needs = Object.fromEntries([...kept, ...wanted]);
  const still = new Set(Object.values(needs).map(momentOf));
  const before = new Set(known.map(([, need]) => momentOf(need)));
  return {
    add: once([...wanted.values()]).filter((need) => !before.has(momentOf(need))),
    withdraw: once(gone.map(([, need]) => need)).filter((need) => !still.has(momentOf(need))),
    needs,
  };
}

/** Two events at the same time that ask for the same skill are one need. */
function momentOf({ skill, at }: KeptNeed): string {
  return `${skill} ${at}`;
}

function once(needs: readonly KeptNeed[]): KeptNeed[] {
  return [...new Map(needs.map((need) => [momentOf(need), need])).values()];
}

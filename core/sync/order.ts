import type { LoggedEvent } from '#core/sync/event.ts';

/** The one order of a learner's log: effective time, then device, then its count, then id. Total over distinct ids. */
export function compareEvents(a: LoggedEvent, b: LoggedEvent): number {
  if (a.effectiveAt !== b.effectiveAt) return a.effectiveAt - b.effectiveAt;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.seq !== b.seq) return a.seq - b.seq;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** The events in order, each id once (the first stays), whatever order and however often they came. */
export function ordered(log: readonly LoggedEvent[]): LoggedEvent[] {
  const byId = new Map<string, LoggedEvent>();
  for (const event of log) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort(compareEvents);
}

import type { SessionRecord } from '#core/sync/state.ts';

export interface WeekDay {
  /** Local midnight, milliseconds UTC. */
  readonly at: number;
  readonly practised: boolean;
}

/** The seven days, Monday to Sunday, of the week of `now` in the device's zone. */
export function weekOf(now: number, sessions: readonly Pick<SessionRecord, 'endedAt'>[]): WeekDay[] {
  const practised = new Set(sessions.map(({ endedAt }) => new Date(endedAt).setHours(0, 0, 0, 0)));
  const today = new Date(now);
  const monday = today.getDate() - ((today.getDay() + 6) % 7);
  return Array.from({ length: 7 }, (_, i) => {
    const at = new Date(today.getFullYear(), today.getMonth(), monday + i).getTime();
    return { at, practised: practised.has(at) };
  });
}

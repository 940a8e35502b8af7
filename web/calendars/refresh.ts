import type { CalendarEvents } from '#contract/calendar.ts';
import { call } from '../offline/api.ts';
import { now, zone } from '../offline/clock.ts';
import { learner, learnerDatabase, record } from '../offline/store.svelte.ts';
import { CALENDAR_DAYS } from './days.ts';
import { type CalendarMemory, changeMemory, readMemory } from './memory.ts';
import { reconcile, type Source } from './reconcile.ts';

const DAY = 86_400_000;
/** Subscriptions are looked at in the background this often. */
const EVERY = 6 * 3_600_000;

/** What calendars say now; `unreachable`: subscriptions could not be asked. */
export interface Looked {
  readonly sources: readonly Source[];
  readonly answers: CalendarEvents['calendars'];
  readonly unreachable: boolean;
}

/** Reads files from this device and subscriptions through the server. Never throws for want of a network. */
export async function look(): Promise<Looked> {
  const { files, needs } = await readMemory(learnerDatabase());
  const from = now();
  const span = `from=${from - DAY}&to=${from + (CALENDAR_DAYS - 1) * DAY}&zone=${encodeURIComponent(zone())}`;
  const answer = learner.guest ? undefined : await call<CalendarEvents>('GET', `/api/me/calendars/events?${span}`);
  const local = files.map(({ id, events }) => ({ id, events }));
  const answers = answer?.ok ? answer.value.calendars : [];
  const remote = answers.map(({ id, events, failure }) => ({ id, events, failed: failure !== undefined }));
  const unreachable = answer !== undefined && !answer.ok;
  const unasked = unreachable ? [...new Set(Object.values(needs).map(({ source }) => source))] : [];
  const held = unasked.filter((id) => !local.some((file) => file.id === id));
  return {
    sources: [...local, ...remote, ...held.map((id) => ({ id, events: [], failed: true }))],
    answers,
    unreachable,
  };
}

/** Records and withdraws needs until they are what calendars and the learner say. */
export async function bringInLine(sources: readonly Source[]): Promise<CalendarMemory> {
  const memory = await readMemory(learnerDatabase());
  const { add, withdraw, needs } = reconcile(memory, sources, now());
  for (const { skill, at } of withdraw) await record({ kind: 'need', skill, at, withdrawn: true });
  for (const { skill, at } of add) await record({ kind: 'need', skill, at });
  return changeMemory(learnerDatabase(), (known) => ({ ...known, needs, lookedAt: now() }));
}

/** In the background, for whoever said yes to something once: meetings that moved take their needs along. */
export async function refreshCalendars(): Promise<void> {
  const { said, lookedAt } = await readMemory(learnerDatabase());
  if (now() - lookedAt < EVERY || Object.keys(said).length === 0) return;
  await bringInLine((await look()).sources);
}

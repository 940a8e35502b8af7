import type { Assignments } from '#contract/assignment.ts';
import type { Assignment } from '#core/planning/plan.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { call } from '../offline/api.ts';
import { now } from '../offline/clock.ts';
import { STRICT } from '../offline/journal.ts';
import { learner, learnerDatabase } from '../offline/store.svelte.ts';

/** The server is asked once a visit, and again when the visit lasts. */
const EVERY = 3_600_000;
const NOTHING: Assignments = { organization: '', assignments: [] };

let known = $state.raw<{ readonly learner: string; readonly said: Assignments }>();
let looked: { readonly learner: string; readonly at: number } | undefined;

/** What the organization asks of the learner as far as this device knows; reactive, empty until `readAsked` is done. */
export function asked(): Assignments {
  return known?.learner === learner.id ? known.said : NOTHING;
}

/** Reads what this device keeps, unless it is at hand already; guests are asked nothing. */
export async function readAsked(): Promise<readonly Assignment[]> {
  const { id, guest } = learner;
  if (!guest && known?.learner !== id) {
    const text = await learnerDatabase().get('device', 'assignments');
    if (known?.learner !== id) known = { learner: id, said: text === undefined ? NOTHING : JSON.parse(text) };
  }
  return asked().assignments;
}

/** Fetches what is asked now, if it was not fetched of late. Without a network what is known stays. */
export async function refreshAsked(): Promise<void> {
  const { id, guest } = learner;
  if (guest || (looked?.learner === id && now() - looked.at < EVERY)) return;
  const answer = await call<Assignments>('GET', '/api/assignments');
  if (!answer.ok || learner.id !== id) return;
  looked = { learner: id, at: now() };
  await keepAsked(answer.value);
}

/** Keeps what the server just said. */
export async function keepAsked(said: Assignments): Promise<void> {
  known = { learner: learner.id, said };
  const transaction = learnerDatabase().transaction('device', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(JSON.stringify(said), 'assignments'), transaction.done]);
}

/** What of it is not learned yet, soonest first. */
export function openAssignments({ lessons }: Pick<LearnerState, 'lessons'>): Assignment[] {
  return asked().assignments.filter(({ module }) => lessons[module]?.finishedAt === undefined);
}

import { learner, learnerDatabase } from '../../offline/store.svelte.ts';

/** Where this learner left a recording, in seconds; `undefined` when it was never begun or was played to its end. */
export async function placeIn(src: string): Promise<number | undefined> {
  return learner.status === 'open' ? learnerDatabase().get('counters', `place:${src}`) : undefined;
}

/** Remembers on this device where a recording was left; without `seconds` it begins anew next time. */
export async function keepPlace(src: string, seconds?: number): Promise<void> {
  if (learner.status !== 'open') return;
  if (seconds === undefined) await learnerDatabase().delete('counters', `place:${src}`);
  else await learnerDatabase().put('counters', seconds, `place:${src}`);
}

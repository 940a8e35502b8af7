import { now } from '../offline/clock.ts';
import { learner, record } from '../offline/store.svelte.ts';

/** The same module looked at again within this time is the same look-up. */
const SAME_MS = 3_600_000;

/** Notes that a module was looked up to be used: it says what this learner needs. */
export async function lookUp(module: string): Promise<void> {
  const same = learner.state.lookups.some((one) => one.module === module && now() - one.at < SAME_MS);
  if (!same) await record({ kind: 'lookup', module });
}

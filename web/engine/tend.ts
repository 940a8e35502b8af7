import type { Priors } from '#contract/engine.ts';
import { call } from '../offline/api.ts';
import { now } from '../offline/clock.ts';
import { adopt, learner, learnerDatabase } from '../offline/store.svelte.ts';
import { ask } from './engine.ts';

let fetched: string | undefined;

/**
 * Keeps the engine fitted to this learner: fetches what the organization's answers say together (of members, once a visit), and fits
 * the weights of memory again when there are enough new answers. Does nothing where neither is to be had.
 */
export async function tendEngine(): Promise<void> {
  const { id } = learner;
  if (fetched !== id && !learner.guest) {
    fetched = id;
    const answer = await call<Priors>('GET', '/api/engine/priors');
    if (answer.ok && learner.id === id) await learnerDatabase().put('priors', answer.value, 'organization');
  }
  const fit = await ask('fit', { now: now() });
  if (fit && learner.id === id) await adopt(fit);
}

import { MASTERED, type Mastery } from '#core/mastery/mastery.ts';
import { date, m } from '../messages/language.svelte.ts';

/** What is to be said of the proof of a skill. */
export function proofText({ proven, lastProof, now }: Pick<Mastery, 'proven' | 'lastProof' | 'now'>): string {
  if (lastProof === undefined) return m('memory.unproven');
  const day = date(lastProof);
  if (proven) return m('memory.proven', { day });
  return now !== undefined && now < MASTERED ? m('memory.expired', { day }) : m('memory.shown', { day });
}

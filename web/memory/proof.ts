import { type Mastery, SURE } from '#core/mastery/mastery.ts';
import { date, m } from '../messages/language.svelte.ts';

/** What is to be said of the proof of a skill at `at`, milliseconds UTC, and what it still takes. */
export function proofText({ proven, apart, sure, lastProof, apartFrom }: Mastery, at: number): string {
  if (lastProof === undefined || apartFrom === undefined) return m('memory.unproven');
  const day = date(lastProof);
  if (proven) return m('memory.proven', { day });
  if (!apart) return m('memory.shown', { day, soon: apartFrom > at ? 'no' : 'yes', again: date(apartFrom) });
  return sure < SURE ? m('memory.unsure') : m('memory.faded', { day });
}

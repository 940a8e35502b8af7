import type { Because, Caution } from '#core/recommendation/explain.ts';
import type { Recommendation } from '#core/recommendation/recommend.ts';
import { relativeDay } from '../messages/days.ts';
import { duration, m, percent } from '../messages/language.svelte.ts';

/** Look-ups of late that count for less than this are not worth a word. */
const FEW = 0.3;

/** A range of right answers wider than this says nothing that is worth reading. */
const WIDE = 0.6;

/** From so much on a date stands behind a forecast: nobody who named it wants to hear that it is likely. */
const DATED = 0.95;

/** Why a module is suggested, made of the numbers that put it there. `inRole`: the learner has said what they do. */
export function reasonsOf({ because }: Recommendation, skill: string, inRole: boolean): string[] {
  return because.map((one) => sentenceOf(one, skill, inRole));
}

function sentenceOf({ part, facts }: Because, skill: string, inRole: boolean): string {
  const of = (name: string) => facts[name] ?? 0;
  if (part === 'gap') {
    const numbers = { have: percent(of('have')), low: percent(of('low')), high: percent(of('high')) };
    const open = of('high') - of('low') > WIDE ? 'yes' : 'no';
    return m('suggestions.gap', { role: inRole ? 'yes' : 'no', open, skill, ...numbers });
  }
  if (part === 'need') {
    const dated = of('chance') >= DATED ? 'yes' : 'no';
    return m('suggestions.need', { dated, skill, chance: percent(of('chance')) });
  }
  if (part === 'assigned') return m('suggestions.assigned', { day: relativeDay(of('dueAt')) });
  if (part === 'interest') return m(of('lookups') > FEW ? 'suggestions.looked-up' : 'suggestions.goal', { skill });
  if (part === 'peers') return m('suggestions.peers', { share: percent(of('share')) });
  if (facts.days === undefined) return m('suggestions.new', { skill });
  return m('suggestions.quiet', { skill, days: Math.round(facts.days) });
}

/** The one thing that speaks against it. */
export function cautionText({ what, facts }: Caution): string {
  if (what === 'not-ready') return m('suggestions.not-ready', { ready: percent(facts.ready ?? 0) });
  if (what === 'known') return m('suggestions.known', { have: percent(facts.have ?? 0) });
  if (what === 'long') return m('suggestions.long', { time: duration((facts.minutes ?? 0) * 60) });
  if (what === 'little-known') return m('suggestions.little-known', { count: facts.answers ?? 0 });
  return m(what === 'foreign' ? 'suggestions.foreign' : 'suggestions.exploring');
}

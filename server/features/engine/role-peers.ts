import type { Priors } from '#contract/engine.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import { FEWEST_PEERS, FORECAST_DAYS, SMALLEST_GROUP } from '#core/recommendation/need-forecast.ts';
import type { LoggedEvent } from '#core/sync/event.ts';

/** Needs are averaged over so many spans of two weeks. */
const SPANS = 4;

interface Counts {
  people: number;
  readonly needs: Map<string, number>;
  readonly skills: Map<string, number>;
  readonly modules: Map<string, number>;
}

/** For each role that at least twenty people have: what they look up and take up. No number below five is given out. */
export function peersOf(logs: readonly (readonly LoggedEvent[])[], catalogue: Catalogue, now: number): Priors['roles'] {
  const roles = new Map<string, Counts>();
  for (const log of logs) {
    const role = log.findLast((event) => event.kind === 'setting' && event.field === 'role');
    if (role?.kind !== 'setting' || typeof role.value !== 'string') continue;
    const known: Counts = roles.get(role.value) ?? {
      people: 0,
      needs: new Map(),
      skills: new Map(),
      modules: new Map(),
    };
    roles.set(role.value, known);
    count(known, log, catalogue, now);
  }
  const published = [...roles].filter(([, { people }]) => people >= FEWEST_PEERS).map(publish);
  return Object.fromEntries(published);
}

function count(into: Counts, log: readonly LoggedEvent[], catalogue: Catalogue, now: number): void {
  const { modules } = libraryOf(catalogue);
  const [turned, taken] = [new Set<string>(), new Set<string>()];
  for (const event of log) {
    const days = (now - event.effectiveAt) / DAY;
    if (event.kind === 'lesson' && event.skipped !== true) taken.add(event.module);
    if (event.kind !== 'lookup' || days > SPANS * FORECAST_DAYS) continue;
    const skill = event.skill ?? modules.get(event.module ?? '')?.skill;
    if (skill === undefined) continue;
    into.needs.set(skill, (into.needs.get(skill) ?? 0) + 1);
    if (days <= FORECAST_DAYS) turned.add(skill);
  }
  into.people += 1;
  for (const skill of turned) into.skills.set(skill, (into.skills.get(skill) ?? 0) + 1);
  for (const module of taken) into.modules.set(module, (into.modules.get(module) ?? 0) + 1);
}

function publish([role, { people, needs, skills, modules }]: [string, Counts]): [string, Priors['roles'][string]] {
  const enough = (counts: Map<string, number>) => [...counts].filter(([, number]) => number >= SMALLEST_GROUP);
  const rates = enough(needs).map(([skill, number]) => [skill, number / people / SPANS]);
  return [
    role,
    {
      people,
      rates: Object.fromEntries(rates),
      skills: Object.fromEntries(enough(skills)),
      modules: Object.fromEntries(enough(modules)),
    },
  ];
}

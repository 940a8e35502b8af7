import { seedOf } from '#core/math/seed.ts';
import type { Prior } from '#core/memory/prior.ts';
import { pooledPrior } from './cohort.ts';
import { familyOf } from './families.ts';
import type { Family } from './family.ts';
import type { Outcome } from './outcome.ts';
import { BASELINE, OURS, POLICIES } from './policies.ts';
import { run } from './run.ts';
import { BLIND, CLOSED, PRO, SCHED, type Setting, YEAR } from './world.ts';

export const SETTINGS = { SCHED, BLIND, PRO, YEAR, CLOSED } as const satisfies Record<string, Setting>;
export type SettingName = keyof typeof SETTINGS;

/** One person in one setting, scheduled by each of the policies. */
export interface Job {
  readonly setting: SettingName;
  readonly family: { readonly name?: string; readonly file?: string };
  readonly seed: number;
  readonly learner: number;
  readonly policies: readonly string[];
}

export interface Done extends Omit<Job, 'policies' | 'family'> {
  readonly family: string;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

const families = new Map<string, Promise<Family>>();
const priors = new Map<string, Prior>();

export async function doJob({ setting, family: which, seed, learner, policies }: Job): Promise<Done> {
  const name = JSON.stringify(which);
  const family = await (families.get(name) ?? families.set(name, familyOf(which)).get(name));
  if (!family) throw new Error(`There is no family ${name}.`);
  const group = `${family.name} ${seed}`;
  const prior = priors.get(group) ?? pooledPrior(family, seed);
  priors.set(group, prior);
  const outcomes: Record<string, Outcome> = {};
  for (const policy of POLICIES.filter((one) => policies.includes(one.name))) {
    outcomes[policy.name] = run(family, seedOf('person', seed, learner), policy, prior, SETTINGS[setting]);
  }
  return { setting, family: family.name, seed, learner, outcomes };
}

/** The jobs of a run: everybody in SCHED with every policy, some in the others with ours and the baseline. */
export function jobsOf(size: {
  readonly families: readonly Job['family'][];
  readonly seeds: readonly number[];
  readonly learners: number;
  readonly policies: readonly string[];
}): Job[] {
  const people = size.families.flatMap((family) =>
    size.seeds.flatMap((seed) => Array.from({ length: size.learners }, (_, learner) => ({ family, seed, learner }))),
  );
  const two = [BASELINE, OURS];
  const some = people.filter(({ learner }) => learner < Math.max(1, size.learners / 3));
  return [
    ...some.map((person) => ({ ...person, setting: 'YEAR' as const, policies: two })),
    ...people.map((person) => ({ ...person, setting: 'SCHED' as const, policies: size.policies })),
    ...people.map((person) => ({ ...person, setting: 'BLIND' as const, policies: size.policies.filter(isCompared) })),
    ...people.map((person) => ({ ...person, setting: 'PRO' as const, policies: two })),
    ...some.map((person) => ({ ...person, setting: 'CLOSED' as const, policies: two })),
  ];
}

function isCompared(policy: string): boolean {
  return policy === OURS || policy === BASELINE || policy.endsWith('-refit');
}

import { DAY } from '#core/memory/fsrs.ts';
import type { Prior } from '#core/memory/prior.ts';
import type { Family } from './family.ts';
import type { Outcome } from './outcome.ts';
import type { Policy, Scheduler } from './policy.ts';
import { type Setting, Sitting, START, type World, world } from './world.ts';

const DEPENDABLE = 0.8;

/** Lets a policy schedule one person's sessions and measures what that person truly knows. */
export function run(family: Family, seed: number, policy: Policy, prior: Prior, setting: Setting): Outcome {
  return played(family, seed, policy, prior, setting).outcome;
}

/** The same with the scheduler as it stands at the end. */
export function played(
  family: Family,
  seed: number,
  policy: Policy,
  prior: Prior,
  setting: Setting,
): { readonly outcome: Outcome; readonly scheduler: Scheduler } {
  const of = world(family, seed, setting);
  const scheduler = policy.begin(of, prior);
  const asked = new Map<number, number>();
  const knowledge: Record<number, number> = {};
  const valued: Record<number, number> = {};
  const days = [30, 90, 180, 360].filter((day) => day <= setting.days);
  let spent = 0;
  let carried = 0;
  let rest = [...days];
  const measure = (until: number) => {
    for (const day of rest.filter((one) => START + one * DAY <= until)) {
      [knowledge[day], valued[day]] = known(of, START + day * DAY);
      rest = rest.filter((one) => one !== day);
    }
  };
  for (const start of of.sessions) {
    measure(start);
    const sitting = new Sitting(of, start, of.sessionSeconds + carried, asked);
    scheduler.play(sitting);
    spent += sitting.spent;
    // What a session ran over or left is made good in the next, so that all policies get the same seconds.
    carried = Math.min(sitting.left, of.sessionSeconds / 2);
  }
  measure(Number.POSITIVE_INFINITY);
  const end = START + setting.days * DAY;
  const predictions = scheduler.predictions ?? [];
  const success = predictions.filter(({ right }) => right).length / Math.max(1, predictions.length);
  const dependable = of.value.filter((_, i) => !of.known[i] && of.memory.trueRecall(i, end) >= DEPENDABLE).length;
  return { outcome: { knowledge, valued, dependable, minutes: spent / 60, success, predictions }, scheduler };
}

function known(of: World, at: number): [number, number] {
  let sum = 0;
  let valued = 0;
  for (const [item, value] of of.value.entries()) {
    if (of.known[item]) continue;
    const recall = of.memory.trueRecall(item, at);
    sum += recall;
    valued += value * recall;
  }
  return [sum, valued];
}

/** Composing a session on the device, over 1,000 and 10,000 items. */
import { compose } from '#core/planning/compose.ts';
import { NOON, synthetic } from './learner.ts';
import { report, time } from './quantiles.ts';

process.stdout.write('\ncompose a 10-minute session\n');
for (const [items, budget, runs] of [
  [1_000, 20, 200],
  [10_000, 120, 40],
] as const) {
  const { state, catalogue } = synthetic(items);
  report(
    `over ${items} items`,
    time(runs, (seed) => compose({ now: NOON, minutes: 10, seed }, state, catalogue)),
    budget,
  );
}

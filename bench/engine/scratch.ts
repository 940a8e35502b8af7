import { DEFAULT_PRIOR } from '#core/memory/prior.ts';
import { actr } from './families/actr.ts';
import { exp } from './families/exp.ts';
import { fsrs6 } from './families/fsrs6.ts';
import { fsrs7 } from './families/fsrs7.ts';
import { fsrsPolicy, lowestFirst } from './fsrs-policy.ts';
import { run } from './run.ts';
import { leitner, newOnly, randomly, sm2 } from './simple-policies.ts';
import { SCHED } from './world.ts';

const policies = [
  randomly,
  leitner,
  sm2,
  lowestFirst,
  newOnly,
  ...[0.7, 0.8, 0.85, 0.9, 0.95].map((r) => fsrsPolicy(r, 'due', false)),
  fsrsPolicy(0.9, 'lowest', false),
  fsrsPolicy(0.9, 'overdue', false),
  ...[0.7, 0.8, 0.85, 0.9].map((r) => fsrsPolicy(r, 'due', true)),
];
for (const family of [fsrs6, fsrs7, actr, exp]) {
  const base: number[] = [];
  console.log(family.name);
  for (const policy of [policies[8], ...policies]) {
    const t = performance.now();
    const out = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((s) => run(family, s * 1000, policy!, DEFAULT_PRIOR, SCHED));
    const per = out.map((o) => o.knowledge[180]! / o.minutes);
    if (base.length === 0) base.push(...per);
    const geo = Math.exp(per.reduce((a, p, i) => a + Math.log(p / base[i]!), 0) / per.length);
    const tot = per.reduce((a, b) => a + b, 0) / base.reduce((a, b) => a + b, 0);
    const avg = (f: (o: (typeof out)[0]) => number) => (out.reduce((a, o) => a + f(o), 0) / out.length).toFixed(1);
    console.log(
      policy!.name.padEnd(24),
      'geo',
      geo.toFixed(2),
      'tot',
      tot.toFixed(2),
      'K30',
      avg((o) => o.knowledge[30]!),
      'K180',
      avg((o) => o.knowledge[180]!),
      'min',
      avg((o) => o.minutes),
      'dep',
      avg((o) => o.dependable),
      'succ',
      (+avg((o) => o.success * 100)).toFixed(0),
      ((performance.now() - t) / out.length).toFixed(0) + 'ms',
      policy === policies[8] ? per.map((p) => p.toFixed(2)).join(' ') : '',
    );
  }
}

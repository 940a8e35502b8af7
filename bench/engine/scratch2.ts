import { DEFAULT_PRIOR } from '#core/memory/prior.ts';
import { actr } from './families/actr.ts';
import { exp } from './families/exp.ts';
import { fsrs6 } from './families/fsrs6.ts';
import { fsrs7 } from './families/fsrs7.ts';
import { fsrsPolicy } from './fsrs-policy.ts';
import { ours, oursUnfitted } from './ours.ts';
import { run } from './run.ts';
import { SCHED } from './world.ts';

const n = Number(process.argv[2] ?? 3);
const only = process.argv[3];
const seeds = Array.from({ length: n }, (_, i) => (i + 1) * 1000);
for (const family of [fsrs6, fsrs7, actr, exp].filter((f) => !only || f.name === only)) {
  console.log(family.name);
  let base: number[] = [];
  for (const policy of [fsrsPolicy(0.9, 'due', false), oursUnfitted, ours]) {
    const t = performance.now();
    const out = seeds.map((s) => run(family, s, policy, DEFAULT_PRIOR, SCHED));
    const per = out.map((o) => o.knowledge[180]! / o.minutes);
    if (base.length === 0) base = per;
    const tot = per.reduce((a, b) => a + b, 0) / base.reduce((a, b) => a + b, 0);
    const avg = (f: (o: (typeof out)[0]) => number) => (out.reduce((a, o) => a + f(o), 0) / out.length).toFixed(1);
    console.log(
      policy!.name.padEnd(24),
      'tot',
      tot.toFixed(3),
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
      per.map((p) => p.toFixed(2)).join(' '),
    );
  }
}

import { DEFAULT_PRIOR } from '#core/memory/prior.ts';
import { fsrs6 } from './families/fsrs6.ts';
import { oursUnfitted } from './ours.ts';
import { run } from './run.ts';
import { SCHED } from './world.ts';

run(fsrs6, 1000, oursUnfitted, DEFAULT_PRIOR, { ...SCHED, days: 60 });

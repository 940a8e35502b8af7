import fc from 'fast-check';
import type { Fuse } from './disk.ts';
import type { Fate } from './network.ts';
import type { Death } from './server.ts';

/** One thing that happens to the learner, a device, the network or the server. */
export type Step =
  | { readonly do: 'answer'; readonly on: number; readonly right: boolean; readonly preview: boolean }
  | { readonly do: 'set'; readonly on: number }
  | { readonly do: 'undo'; readonly on: number; readonly which: number }
  | { readonly do: 'sync'; readonly on: number; readonly fates: readonly Fate[] }
  | { readonly do: 'release'; readonly which: number }
  | { readonly do: 'repeat'; readonly which: number }
  | { readonly do: 'crash'; readonly on: number }
  | { readonly do: 'fuse'; readonly on: number; readonly fuse: Fuse }
  | { readonly do: 'fill'; readonly on: number }
  | { readonly do: 'clock'; readonly on: number; readonly skew: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'collide'; readonly on: number; readonly which: number }
  | { readonly do: 'doom'; readonly death: Death };

export const DEVICES = 3;
const DAY = 86_400_000;

const on = fc.nat(DEVICES - 1);
const which = fc.nat(50);

/** Right, a little off, off by a season in either direction, reset to the first day of its make. */
export const skew = fc.constantFrom(0, 0, 4000, -70_000, 90 * DAY, -90 * DAY, -20 * 365 * DAY);

const fate: fc.Arbitrary<Fate> = fc.record({
  request: fc.constantFrom('arrives', 'arrives', 'arrives', 'lost', 'late'),
  twice: fc.boolean(),
  answer: fc.constantFrom('arrives', 'arrives', 'arrives', 'lost', 'late', 'broken'),
});

const fuse: fc.Arbitrary<Fuse> = fc.oneof(
  fc.record({ left: fc.nat(12), of: fc.constant('operations' as const) }),
  fc.record({ left: fc.nat(5), of: fc.constant('commits' as const) }),
);

const as = <K extends Step['do']>(kind: K) => fc.constant(kind);

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: as('answer'), on, right: fc.boolean(), preview: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: as('set'), on }) },
  { weight: 2, arbitrary: fc.record({ do: as('undo'), on, which }) },
  { weight: 8, arbitrary: fc.record({ do: as('sync'), on, fates: fc.array(fate, { maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: as('release'), which }) },
  { weight: 2, arbitrary: fc.record({ do: as('repeat'), which }) },
  { weight: 1, arbitrary: fc.record({ do: as('crash'), on }) },
  { weight: 3, arbitrary: fc.record({ do: as('fuse'), on, fuse }) },
  { weight: 1, arbitrary: fc.record({ do: as('fill'), on }) },
  { weight: 1, arbitrary: fc.record({ do: as('clock'), on, skew }) },
  { weight: 3, arbitrary: fc.record({ do: as('wait'), ms: fc.constantFrom(1000, 60_000, 5 * DAY) }) },
  { weight: 1, arbitrary: fc.record({ do: as('collide'), on, which }) },
  { weight: 2, arbitrary: fc.record({ do: as('doom'), death: fc.constantFrom<Death>('before', 'after') }) },
);

/** What happened to devices whose clocks are off by `skews` at the beginning. */
export interface Story {
  readonly skews: readonly number[];
  readonly steps: readonly Step[];
}

export const story: fc.Arbitrary<Story> = fc.record({
  skews: fc.array(skew, { minLength: DEVICES, maxLength: DEVICES }),
  steps: fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
});

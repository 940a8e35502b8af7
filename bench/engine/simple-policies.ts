import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Policy, Scheduler } from './policy.ts';
import { COST, type Sitting, type World } from './world.ts';

/** What a simple policy keeps of an item. */
interface Kept {
  at: number;
  due: number;
  level: number;
  ease: number;
  days: number;
}

type Choose = (kept: Map<number, Kept>, sitting: Sitting, asked: ReadonlySet<number>) => number | undefined;

/** Policies that keep a level or an interval for each item: what is chosen by `choose`, else the next new item. */
function simple(name: string, choose: Choose, learn: (item: Kept, right: boolean, at: number) => void): Policy {
  const begin = (of: World): Scheduler => {
    const kept = new Map<number, Kept>();
    let fresh = 0;
    return {
      play(sitting) {
        const asked = new Set<number>();
        while (sitting.left > COST.right) {
          const item = choose(kept, sitting, asked);
          if (item === undefined && (fresh >= of.setting.items || sitting.left < COST.new / 2)) return;
          const taken = item ?? fresh++;
          asked.add(taken);
          const known = kept.get(taken);
          const right = known ? sitting.review(taken) : sitting.teach(taken);
          const next = known ?? { at: 0, due: 0, level: 0, ease: 2.5, days: 0 };
          learn(next, right, sitting.now);
          next.at = sitting.now;
          kept.set(taken, next);
        }
      },
    };
  };
  return { name, begin };
}

/** The item that was due first. */
const due: Choose = (kept, { now }, asked) => {
  let best: number | undefined;
  let soonest = now;
  for (const [item, { due: then }] of kept) {
    if (asked.has(item) || then > soonest) continue;
    best = item;
    soonest = then;
  }
  return best;
};

const BOXES = [1, 2, 4, 8, 16, 32, 64, 128];

/** One box further when right, back to the first when wrong. */
export const leitner = simple('leitner', due, (item, right, at) => {
  item.level = right ? Math.min(item.level + 1, BOXES.length - 1) : 0;
  item.due = at + (BOXES[item.level] ?? 1) * DAY;
});

/** SM-2 with right = 4 and wrong = 1. */
export const sm2 = simple('sm2', due, (item, right, at) => {
  item.level = right ? item.level + 1 : 0;
  item.ease = Math.max(1.3, item.ease + (right ? 0 : -0.54));
  item.days = item.level <= 1 ? 1 : item.level === 2 ? 6 : item.days * item.ease;
  item.due = at + item.days * DAY;
});

export const newOnly = simple(
  'new-only',
  () => undefined,
  () => undefined,
);

const HALF = 0.5;

/** A new item or an old one by the toss of a coin; which old one by chance. */
export const randomly = simple(
  'random',
  (kept, sitting, asked) => {
    const draw = random(seedOf('random', sitting.now, kept.size));
    if (kept.size === 0 || draw() < HALF) return undefined;
    const open = [...kept.keys()].filter((item) => !asked.has(item));
    return open[Math.floor(draw() * open.length)];
  },
  () => undefined,
);

import { exp } from '#core/math/exponential.ts';
import { normalCdf, normalQuantile } from '#core/math/normal.ts';
import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';

/** What is believed of the reward of one module. */
export interface Arm {
  readonly id: string;
  readonly mean: number;
  readonly deviation: number;
}

/** The module that was drawn, and with which probability. */
export interface Draw {
  readonly id: string;
  readonly propensity: number;
}

const GRID = 80;
const REACH = 5;

/**
 * Thompson's draw: each module's reward is drawn from what is believed of it, and the highest is taken. Equal arms and
 * seeds give equal draws; ties go to the first. Undefined for no arms.
 */
export function thompson(arms: readonly Arm[], seed: number): Draw | undefined {
  let best: { readonly arm: Arm; readonly drawn: number } | undefined;
  for (const arm of arms) {
    const uniform = random(seedOf(seed, 'explore', arm.id))();
    const drawn = arm.mean + arm.deviation * normalQuantile(Math.min(Math.max(uniform, 1e-9), 1 - 1e-9));
    if (!best || drawn > best.drawn) best = { arm, drawn };
  }
  return best && { id: best.arm.id, propensity: chanceOf(best.arm, arms) };
}

/** Probability that this arm's draw is the highest: its density times that all others lie below, summed over a grid. */
export function chanceOf(arm: Arm, arms: readonly Arm[]): number {
  if (arms.length === 1) return 1;
  const step = (2 * REACH) / GRID;
  let sum = 0;
  for (let i = 0; i < GRID; i++) {
    const z = -REACH + (i + 0.5) * step;
    const x = arm.mean + arm.deviation * z;
    let below = 1;
    for (const other of arms) if (other !== arm) below *= normalCdf((x - other.mean) / other.deviation);
    sum += step * exp((-z * z) / 2) * below;
  }
  return Math.min(1, sum / Math.sqrt(2 * Math.PI));
}

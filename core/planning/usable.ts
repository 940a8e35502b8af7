import { exp, ln } from '#core/math/exponential.ts';
import { recall } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';

/** Days after which knowledge counts for 1/e of what it counts for now. */
export const HORIZON = 45;

const LONGEST_PIECE = 0.7;
const GAUSS = [
  [-0.7745966692414834, 0.5555555555555556],
  [0, 0.8888888888888888],
  [0.7745966692414834, 0.5555555555555556],
] as const;

/** What a day `days` from now counts for. */
export function discount(days: number): number {
  return exp(-days / HORIZON);
}

/**
 * Discounted usable knowledge, in days, while nothing is reviewed: the integral of e^(-x/T) R(from + x)^2 for x from
 * 0 to `to - from`; `from` and `to` in days since the last review. Gauss-Legendre in ln(days + offset), in which both the
 * forgetting curve and the discount are smooth.
 */
export function usable(stability: number, from: number, to: number, weights: Weights): number {
  const offset = Math.min(stability / 4, HORIZON / 4);
  const start = ln(from + offset);
  const end = ln(to + offset);
  const pieces = Math.max(1, Math.ceil((end - start) / LONGEST_PIECE));
  const half = (end - start) / pieces / 2;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const middle = start + half * (2 * piece + 1);
    for (const [node, share] of GAUSS) {
      const x = exp(middle + half * node);
      const r = recall(stability, x - offset, weights);
      sum += share * x * discount(x - offset - from) * r * r;
    }
  }
  return sum * half;
}

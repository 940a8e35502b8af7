import { exp, ln } from '#core/math/exponential.ts';

const LEAST = 1e-6;

/** From log-odds to a probability. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x));
}

/** From a probability to log-odds; 0 and 1 count as a millionth away from them. */
export function logit(p: number): number {
  const inside = Math.min(Math.max(p, LEAST), 1 - LEAST);
  return ln(inside / (1 - inside));
}

import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import { priceSteps } from '#core/planning/price.ts';

/** Milliseconds of work after which the browser may draw. */
const SLICE = 8;

/** Works the prices of these weights out between frames: the first plan of a visit needs them, and they take a while. */
export async function prices(weights: Weights = DEFAULT_WEIGHTS): Promise<void> {
  let from = performance.now();
  for (const _ of priceSteps(weights)) {
    if (performance.now() - from < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    from = performance.now();
  }
}

import { growing, halfLife } from './half-life.ts';

/** Recall stays high for long and then falls quickly. */
export const family = halfLife({
  ...{ name: 'cliff', first: 12 },
  ...{ recall: (times) => 1 / (1 + times ** 2), after: growing(1.1, 0.3) },
});

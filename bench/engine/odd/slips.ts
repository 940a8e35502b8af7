import { growing, halfLife } from './half-life.ts';

/** One answer in eight is wrong although it is known; recall falls as 1 / (1 + t). */
export const family = halfLife({
  ...{ name: 'slips', first: 10, slip: 0.12 },
  ...{ recall: (times) => 1 / (1 + times), after: growing(1.5, 0.4) },
});

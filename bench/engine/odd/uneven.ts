import { growing, halfLife } from './half-life.ts';

/** Items differ more than people do. */
export const family = halfLife({
  ...{ name: 'uneven', first: 8, people: 0.5, items: 1.6 },
  ...{ recall: (times) => 2 ** -times, after: growing(1.3, 0.4) },
});

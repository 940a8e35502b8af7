import { growing, halfLife } from './half-life.ts';

/** Half of what is new is gone in two days, whoever it is. */
export const family = halfLife({
  ...{ name: 'leaks', first: 2, people: 0.4 },
  ...{ recall: (times) => 2 ** -times, after: growing(0.8, 0.5) },
});

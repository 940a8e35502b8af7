import { growing, halfLife } from './half-life.ts';

/** Forgets hardly anything in half a year. */
export const family = halfLife({
  ...{ name: 'keeps', first: 2000 },
  ...{ recall: (times) => 2 ** -times, after: growing(1, 0.8) },
});

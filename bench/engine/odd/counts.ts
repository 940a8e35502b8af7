import { halfLife } from './half-life.ts';

/** Spacing means nothing: every answer, right or wrong, multiplies what the item lasts. */
export const family = halfLife({
  ...{ name: 'counts', first: 5 },
  ...{ recall: (times) => 2 ** -Math.sqrt(times), after: (days) => days * 1.8 },
});

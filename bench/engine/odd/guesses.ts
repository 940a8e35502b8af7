import { growing, halfLife } from './half-life.ts';

/** Three answers in ten are right by luck. */
export const family = halfLife({
  ...{ name: 'guesses', first: 6, guess: 0.3 },
  ...{ recall: (times) => 2 ** -times, after: growing(1.2, 0.5) },
});

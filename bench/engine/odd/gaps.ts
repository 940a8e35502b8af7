import { halfLife } from './half-life.ts';

/** What an item lasts grows by the gap that it survived, not by a factor. */
export const family = halfLife({
  ...{ name: 'gaps', first: 6 },
  ...{ recall: (times) => (1 + times) ** -0.7 },
  after: (days, _recall, right, gap) => (right ? days + 1.2 * gap : Math.max(0.3, days * 0.5)),
});

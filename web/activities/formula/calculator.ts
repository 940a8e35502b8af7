/** What calculates formulas: a chunk of its own, fetched with the first sheet. */
export function calculator() {
  return import('#content/activities/formula/check.ts');
}

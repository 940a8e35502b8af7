import * as v from 'valibot';

function numberUpTo(most: number) {
  const toNumber = v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,4})?$/, 'expected a number such as 0.5'), v.toNumber());
  return v.pipe(toNumber, v.maxValue(most, `expected at most ${most}`));
}

/**
 * `GET /api/insights/at-work`: what the return is reckoned with. `share` of the hours saved that is put down to
 * learning and `confidence` in it, 0 to 1; `hourValue` and `cost` in one currency.
 */
export const AtWorkQuery = v.object({
  share: v.optional(numberUpTo(1), '0.5'),
  confidence: v.optional(numberUpTo(1), '0.8'),
  hourValue: v.optional(numberUpTo(100_000), '0'),
  cost: v.optional(numberUpTo(999_999_999), '0'),
});

const Sums = {
  people: v.number(),
  plans: v.number(),
  used: v.number(),
  notYet: v.number(),
  hours: v.number(),
  reckoned: v.number(),
  needs: v.number(),
  needsUsed: v.number(),
  needsWorked: v.number(),
};

/** A number with its 95 % interval. */
const Estimate = v.object({ low: v.number(), likely: v.number(), high: v.number() });

/** What the organization's members say they used at work, in sums; a group of fewer than five is not in it. */
export const AtWorkReport = v.object({
  /** The smallest group that is shown. */
  smallestGroup: v.number(),
  all: v.optional(v.object(Sums)),
  modules: v.array(v.object({ module: v.string(), ...Sums })),
  impact: v.variant('printed', [
    v.object({ printed: v.literal(false), n: v.number(), needed: v.number() }),
    v.object({
      printed: v.literal(true),
      n: v.number(),
      used: Estimate,
      hours: Estimate,
      isolated: v.boolean(),
      benefit: Estimate,
      roi: v.optional(Estimate),
    }),
  ]),
});
export type AtWorkReport = v.InferOutput<typeof AtWorkReport>;

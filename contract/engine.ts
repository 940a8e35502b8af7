import * as v from 'valibot';

const Numbers = v.record(v.string(), v.number());

/** A normal distribution. */
const Belief = v.object({ mean: v.number(), variance: v.number() });

/** What people in one role did, in numbers; of fewer than twenty people there is nothing, and no number below five. */
const RolePeers = v.object({
  people: v.number(),
  /** Needs of each skill that one of them has in two weeks on average. */
  rates: Numbers,
  /** How many of them turned to a skill within two weeks. */
  skills: Numbers,
  /** How many of them took up a module. */
  modules: Numbers,
});

/**
 * `GET /api/engine/priors`: what the organization's answers say together, as data for every device's engine. Each part
 * is absent until enough people stand behind it that nobody can be told from it.
 */
export const Priors = v.object({
  /** Milliseconds UTC; 0 while nothing has been worked out. */
  madeAt: v.number(),
  /** What is believed of a new learner's memory: offsets of the fitted weights. */
  memory: v.optional(v.object({ mean: v.array(v.number()), variance: v.array(v.number()), learners: v.number() })),
  /** The logistic layer, from 5,000 answers on. */
  stack: v.optional(v.object({ weights: v.array(v.number()), answers: v.number() })),
  /** How hard activities are, by `module/card`. */
  difficulties: v.record(v.string(), Belief),
  /** By role. */
  roles: v.record(v.string(), RolePeers),
});
export type Priors = v.InferOutput<typeof Priors>;

import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { Activity } from '#content/activities/schema.ts';
import { ContentCard } from '#content/cards/schema.ts';

export const Source = v.object({
  id: Id,
  title: v.pipe(v.string(), v.minLength(1)),
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
});
export type Source = v.InferOutput<typeof Source>;

/** The front matter of `module.md`. */
export const FrontMatter = v.strictObject({
  id: Id,
  title: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
  /** One sentence that begins with a verb: what the learner can do afterwards. */
  outcome: v.pipe(v.string(), v.minLength(10), v.maxLength(200)),
  skill: Id,
  level: v.picklist(['foundation', 'practice', 'advanced']),
  minutes: v.pipe(v.number(), v.minValue(2), v.maxValue(15)),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  prerequisites: v.optional(v.array(Id), []),
  sources: v.optional(v.array(Source), []),
});
export type FrontMatter = v.InferOutput<typeof FrontMatter>;

export const Card = v.union([ContentCard, Activity]);
export type Card = v.InferOutput<typeof Card>;

/** A published module: checked, immutable, named by the hash of what it says. */
export const Module = v.object({
  ...FrontMatter.entries,
  prerequisites: v.array(Id),
  sources: v.array(Source),
  /** First 16 hex digits of SHA-256 over the canonical JSON of everything else. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  collection: Id,
  /** Estimated seconds for an average person, all cards. */
  seconds: v.number(),
  cards: v.array(Card),
});
export type Module = v.InferOutput<typeof Module>;

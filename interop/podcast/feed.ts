import * as v from 'valibot';

const Address = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'expected a whole address'));
const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(250));
const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799_999));
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** One episode. */
export const Episode = v.object({
  /** Stays the same for good: by it apps know what was heard. */
  guid: v.pipe(v.string(), v.minLength(1), v.maxLength(250)),
  title: Title,
  description: v.pipe(v.string(), v.maxLength(4000)),
  link: Address,
  publishedAt: Moment,
  seconds: v.pipe(v.number(), v.minValue(1)),
  audio: v.object({
    address: Address,
    type: v.picklist(['audio/mpeg', 'audio/mp4', 'audio/ogg']),
    /** Bytes. */
    length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  /** WebVTT. */
  transcript: v.optional(Address),
  /** JSON chapters. */
  chapters: v.optional(Address),
});
export type Episode = v.InferOutput<typeof Episode>;

/** A podcast, as RSS 2.0 with the namespaces of Apple and of Podcasting 2.0 says it. */
export const PodcastFeed = v.object({
  title: Title,
  description: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
  author: Title,
  language: Language,
  link: Address,
  /** Where the feed itself is. */
  self: Address,
  image: Address,
  episodes: v.pipe(
    v.array(Episode),
    v.check((list) => new Set(list.map(({ guid }) => guid)).size === list.length, 'expected each guid once'),
  ),
});
export type PodcastFeed = v.InferOutput<typeof PodcastFeed>;

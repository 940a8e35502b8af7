import * as v from 'valibot';

/** `POST /api/me/podcast`: makes a private address; one that was there before is gone. */
export const PodcastRequest = v.object({
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/, 'expected a language tag such as de')),
});

/** The address is shown this once: the server keeps only its hash. */
export const NewPodcast = v.object({ address: v.string(), createdAt: v.number() });
export type NewPodcast = v.InferOutput<typeof NewPodcast>;

/** `GET /api/me/podcast`: whether there is an address. `DELETE /api/me/podcast` makes it worthless. */
export const Podcast = v.object({
  podcast: v.nullable(v.object({ language: v.string(), createdAt: v.number() })),
  /** Lessons that can be heard. */
  episodes: v.number(),
});
export type Podcast = v.InferOutput<typeof Podcast>;

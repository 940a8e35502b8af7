import * as v from 'valibot';

/** `GET /api/me/podcast`: whether there is an address. `DELETE /api/me/podcast` makes it worthless. */
export const Podcast = v.object({
  podcast: v.nullable(v.object({ language: v.string(), createdAt: v.number() })),
  /** Lessons that can be heard. */
  episodes: v.number(),
});
export type Podcast = v.InferOutput<typeof Podcast>;

import * as v from 'valibot';

/** A file made of an upload, ready to be shown. */
export const MediaVariant = v.object({
  address: v.string(),
  role: v.picklist(['picture', 'video', 'audio', 'poster', 'captions', 'scene']),
  type: v.string(),
  size: v.number(),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
});
export type MediaVariant = v.InferOutput<typeof MediaVariant>;

/** `GET /api/media-files/:id`: what became of an upload, which has the same id. */
export const Medium = v.object({
  id: v.string(),
  /** As the uploader called it. */
  name: v.string(),
  /** `fresh` until it was looked at; ask again. */
  state: v.picklist(['fresh', 'ready', 'refused']),
  /** Why it was refused and what to do, in a sentence. */
  finding: v.optional(v.string()),
  /** Found in its content, whatever its name. */
  type: v.optional(v.string()),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  /** Milliseconds. */
  duration: v.optional(v.number()),
  /** A tiny blurred picture as a `data:` address, to show until the picture is there. */
  placeholder: v.optional(v.string()),
  /** Loudness from 0 to 100 along a sound. */
  peaks: v.optional(v.array(v.number())),
  variants: v.array(MediaVariant),
  createdAt: v.number(),
});
export type Medium = v.InferOutput<typeof Medium>;

/** `GET /api/media-files`: newest first; `before` is the id to continue from. */
export const Media = v.object({ media: v.array(Medium), before: v.optional(v.string()) });
export type Media = v.InferOutput<typeof Media>;

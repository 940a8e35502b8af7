import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { recordingBase } from '#content/recordings/schema.ts';

/**
 * A film, or one clip of a film with questions inside. Sessions deal in cards, so such a film is published as clips with
 * the questions between them; the first clip keeps the film's id. Every clip knows the whole film, so that it can be
 * played as one.
 */
export const Video = v.object({
  kind: v.literal('video'),
  ...recordingBase,
  poster: v.optional(v.string()),
  /** Activities of the module that are asked when the film comes to `at`, in the order of time. */
  questions: v.array(v.object({ at: v.number(), activity: Id })),
  /** The part of the film that this card plays; absent when it plays all of it. */
  clip: v.optional(v.object({ film: Id, from: v.number(), to: v.number() })),
});
export type Video = v.InferOutput<typeof Video>;

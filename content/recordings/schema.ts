import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks } from '#content/module/text.ts';

/** Where a part of a recording begins, in seconds. */
export const Chapter = v.object({ at: v.number(), title: v.string() });
export type Chapter = v.InferOutput<typeof Chapter>;

/** One thing that is said, and when: seconds from the beginning. */
export const Cue = v.object({
  from: v.number(),
  to: v.number(),
  text: v.string(),
  /** Who says it, where the captions name a voice. */
  speaker: v.optional(v.string()),
});
export type Cue = v.InferOutput<typeof Cue>;

/** What every card with a recording has, be it film or sound. */
export const recordingBase = {
  ...cardBase,
  /** A file beside the module in a draft, an address below `/api/media/` once published; `captions` too. */
  src: v.string(),
  captions: v.optional(v.string()),
  /** How long the whole recording is. */
  seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(7200)),
  chapters: v.array(Chapter),
  /** What stands around it: an introduction, notes, links. */
  body: Blocks,
  /** What is said, from the captions: searched, read where it cannot be heard, and there without a network. */
  transcript: v.array(Cue),
};

import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** A text with gaps, typed or filled from a word bank. `prompt` introduces it and may be empty. */
export const Cloze = v.object({
  kind: v.literal('cloze'),
  ...activityBase,
  /** Text and gaps in reading order. */
  segments: v.array(
    v.variant('t', [v.object({ t: v.literal('text'), c: Inlines }), v.object({ t: v.literal('gap'), id: Id })]),
  ),
  gaps: v.pipe(
    v.array(v.object({ id: Id, accept: v.pipe(v.array(v.string()), v.minLength(1)) })),
    v.minLength(1),
    v.maxLength(12),
  ),
  /** Words to choose from (right ones and distractors); empty when the gaps are typed. */
  bank: v.array(v.string()),
});
export type Cloze = v.InferOutput<typeof Cloze>;

/** What stands in each gap, by gap id; a missing gap counts as empty. */
export const ClozeResponse = v.object({ gaps: v.record(v.string(), v.pipe(v.string(), v.maxLength(200))) });
export type ClozeResponse = v.InferOutput<typeof ClozeResponse>;

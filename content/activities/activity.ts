import * as v from 'valibot';
import { Blocks, Inlines } from '#content/module/text.ts';

/** A stable name written by the author: lower-case words joined by hyphens. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));

/** What every activity has, whatever its kind. */
export const activityBase = {
  id: Id,
  /** Variants with the same idea share one memory state; the key is `module/idea`. */
  idea: Id,
  /** The question, in full. */
  prompt: Blocks,
  /** Why the answer is right: shown after every answer. */
  explanation: Inlines,
  hints: v.array(Inlines),
  /** Id of one of the module's sources. */
  source: v.optional(Id),
};

/** One thing that can be picked, placed or put in order. Ids are stable within the activity. */
export const Item = v.object({ id: Id, text: Inlines });
export type Item = v.InferOutput<typeof Item>;

/** What a grader finds in one response. `parts` says it per option, gap, item or pair. */
export interface Graded {
  readonly score: number;
  readonly correct: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  /** Remarks that only the answer makes possible, such as `typo`, `unit-missing` or `close`. */
  readonly note?: string;
}

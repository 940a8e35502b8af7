import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { Blocks, Inlines } from '#content/module/text.ts';

/**
 * A card to read or look at. The kind follows from what the author wrote: a section with nothing but a picture is
 * an `image` card, one with nothing but a quotation a `quote` card, and so on; `key-point` and `apply` are directives.
 */
export const ContentCard = v.object({
  kind: v.picklist(['text', 'image', 'quote', 'table', 'code', 'key-point', 'apply']),
  id: Id,
  title: v.optional(Inlines),
  body: Blocks,
  /** On `apply` cards: the if-then plan offered in the recap. */
  plan: v.optional(v.object({ cue: v.string(), action: v.string() })),
});
export type ContentCard = v.InferOutput<typeof ContentCard>;
export type ContentKind = ContentCard['kind'];

import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';
import { Blocks } from '#content/module/text.ts';

/** Recall first, then compare and rate oneself. `prompt` is the front. */
export const Flashcard = v.object({ kind: v.literal('flashcard'), ...activityBase, back: Blocks });
export type Flashcard = v.InferOutput<typeof Flashcard>;

export const FlashcardResponse = v.object({ recalled: v.picklist(['no', 'partly', 'yes']) });
export type FlashcardResponse = v.InferOutput<typeof FlashcardResponse>;

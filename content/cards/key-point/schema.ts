import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

/** The one thing to keep, in a sentence or two. */
export const KeyPoint = bodySchema('key-point');
export type KeyPoint = v.InferOutput<typeof KeyPoint>;

import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

/** What one looks up at work, on a card that fits into a pocket. Find shows it without opening the module. */
export const Reference = bodySchema('reference');
export type Reference = v.InferOutput<typeof Reference>;

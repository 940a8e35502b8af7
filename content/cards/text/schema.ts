import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

export const TextCard = bodySchema('text');
export type TextCard = v.InferOutput<typeof TextCard>;

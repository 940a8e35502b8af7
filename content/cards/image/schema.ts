import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

export const ImageCard = bodySchema('image');
export type ImageCard = v.InferOutput<typeof ImageCard>;

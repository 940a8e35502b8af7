import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

export const QuoteCard = bodySchema('quote');
export type QuoteCard = v.InferOutput<typeof QuoteCard>;

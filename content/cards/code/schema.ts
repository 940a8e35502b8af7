import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

export const CodeCard = bodySchema('code');
export type CodeCard = v.InferOutput<typeof CodeCard>;

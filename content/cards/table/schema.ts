import type * as v from 'valibot';
import { bodySchema } from '#content/cards/section.ts';

export const TableCard = bodySchema('table');
export type TableCard = v.InferOutput<typeof TableCard>;

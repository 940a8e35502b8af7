import { sectionKind } from '#content/cards/section.ts';
import { TableCard } from '#content/cards/table/schema.ts';

export const table = sectionKind(TableCard, 'table');

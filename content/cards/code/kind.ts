import { CodeCard } from '#content/cards/code/schema.ts';
import { sectionKind } from '#content/cards/section.ts';

export const code = sectionKind(CodeCard, 'pre');

import { sectionKind } from '#content/cards/section.ts';
import { TextCard } from '#content/cards/text/schema.ts';

/** What a section is that is nothing else. */
export const text = sectionKind(TextCard);

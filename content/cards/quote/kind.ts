import { QuoteCard } from '#content/cards/quote/schema.ts';
import { sectionKind } from '#content/cards/section.ts';

export const quote = sectionKind(QuoteCard, 'quote');

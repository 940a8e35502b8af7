import { ImageCard } from '#content/cards/image/schema.ts';
import { sectionKind } from '#content/cards/section.ts';

export const image = sectionKind(ImageCard, 'image');

import type * as v from 'valibot';
import { apply } from '#content/cards/apply/kind.ts';
import { audio } from '#content/cards/audio/kind.ts';
import { chart } from '#content/cards/chart/kind.ts';
import { code } from '#content/cards/code/kind.ts';
import { hotImage } from '#content/cards/hot-image/kind.ts';
import { image } from '#content/cards/image/kind.ts';
import { infographic } from '#content/cards/infographic/kind.ts';
import { keyPoint } from '#content/cards/key-point/kind.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { quote } from '#content/cards/quote/kind.ts';
import { reference } from '#content/cards/reference/kind.ts';
import type { ContentCard, ContentKind } from '#content/cards/schema.ts';
import { slides } from '#content/cards/slides/kind.ts';
import { steps } from '#content/cards/steps/kind.ts';
import { table } from '#content/cards/table/kind.ts';
import { text } from '#content/cards/text/kind.ts';
import { video } from '#content/cards/video/kind.ts';
import { workedExample } from '#content/cards/worked-example/kind.ts';

/** Every kind by name. TypeScript compares methods loosely, which lets each kind stand here as one for any card. */
export const cardKinds: Readonly<Record<ContentKind, CardKind>> = {
  text,
  image,
  quote,
  table,
  code,
  'key-point': keyPoint,
  apply,
  slides,
  infographic,
  chart,
  'hot-image': hotImage,
  steps,
  'worked-example': workedExample,
  reference,
  video,
  audio,
} satisfies { [K in ContentKind]: { readonly schema: v.GenericSchema<unknown, Extract<ContentCard, { kind: K }>> } };

/** Kinds that are written as a section below `## Heading`; the others are directives. */
export type SectionKind = 'text' | 'image' | 'quote' | 'table' | 'code';
export type DirectiveKind = Exclude<ContentKind, SectionKind>;

export const SECTION_KINDS: readonly SectionKind[] = ['text', 'image', 'quote', 'table', 'code'];

const names = Object.keys(cardKinds) as ContentKind[];

/** Names of the directives that are content cards. */
export const CARD_DIRECTIVES = names.filter(isCardDirective);

/** Whether a directive is a content card. */
export function isCardDirective(name: string): name is DirectiveKind {
  return Object.hasOwn(cardKinds, name) && cardKinds[name as ContentKind].directive !== undefined;
}

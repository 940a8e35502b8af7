import * as v from 'valibot';
import { Apply } from '#content/cards/apply/schema.ts';
import { Audio } from '#content/cards/audio/schema.ts';
import { Chart } from '#content/cards/chart/schema.ts';
import { CodeCard } from '#content/cards/code/schema.ts';
import { HotImage } from '#content/cards/hot-image/schema.ts';
import { ImageCard } from '#content/cards/image/schema.ts';
import { Infographic } from '#content/cards/infographic/schema.ts';
import { KeyPoint } from '#content/cards/key-point/schema.ts';
import { QuoteCard } from '#content/cards/quote/schema.ts';
import { Reference } from '#content/cards/reference/schema.ts';
import { Slides } from '#content/cards/slides/schema.ts';
import { Steps } from '#content/cards/steps/schema.ts';
import { TableCard } from '#content/cards/table/schema.ts';
import { TextCard } from '#content/cards/text/schema.ts';
import { Video } from '#content/cards/video/schema.ts';
import { WorkedExample } from '#content/cards/worked-example/schema.ts';

/**
 * Every card to read or look at. To add a kind: its folder, a line here, one in `kinds.ts` and one in the web's
 * `cards/views.ts`.
 */
export const ContentCard = v.variant('kind', [
  TextCard,
  ImageCard,
  QuoteCard,
  TableCard,
  CodeCard,
  KeyPoint,
  Apply,
  Slides,
  Infographic,
  Chart,
  HotImage,
  Steps,
  WorkedExample,
  Reference,
  Video,
  Audio,
]);
export type ContentCard = v.InferOutput<typeof ContentCard>;
export type ContentKind = ContentCard['kind'];

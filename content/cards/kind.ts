import type { BlockContent } from 'mdast';
import type * as v from 'valibot';
import type { ContentCard } from '#content/cards/schema.ts';
import type { CardBody, CardSource } from '#content/cards/source.ts';
import type { Block } from '#content/module/text.ts';

/** How a kind that is written as `:::kind` is read and printed. */
export interface CardDirective<C = ContentCard> {
  /** Attributes and fields of the directive beyond its id. */
  readonly attributes: readonly string[];
  readonly fields: readonly string[];
  /** Reads what only this kind has; `undefined` when that is so broken that there is no card, which is reported. */
  read(source: CardSource): CardBody<C> | undefined;
  /** What stands between the opening and the closing line, as `read` reads it. */
  print(card: C): BlockContent[];
  /** Attributes beyond `#id`. */
  printAttributes?(card: C): Readonly<Record<string, string | undefined>>;
}

/** Everything Morsel does with one kind of card to read or look at, apart from drawing it. */
export interface CardKind<C = ContentCard> {
  readonly schema: v.GenericSchema<unknown, C>;
  /** Absent on kinds that are written as a section below `## Heading`. */
  readonly directive?: CardDirective<C>;
  /** A section that holds one block of this type and nothing else is of this kind. */
  readonly alone?: Block['t'];
  /** Whether it teaches something new, rather than sum up or apply. */
  readonly teaches: boolean;
  /** Everything the card says besides its title, in order: what is searched, read aloud and timed, pictures included. */
  blocks(card: C): readonly Block[];
  /** The card with the name of each file it refers to replaced. */
  withFiles(card: C, address: (name: string) => string): C;
  /** Seconds an average person takes for it, when it is not as long as reading `blocks` takes. */
  seconds?(card: C): number;
}

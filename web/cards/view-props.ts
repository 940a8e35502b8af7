import type { Component } from 'svelte';
import type { ContentCard } from '#content/cards/schema.ts';

/**
 * What the view of one kind is given. The surrounding element carries `lang` and `dir` of the module, draws the card's
 * title and listens to Enter; a view that uses a key calls `preventDefault`.
 */
export interface ViewProps<C extends ContentCard = ContentCard> {
  readonly card: C;
  /** The title's words, to name parts of the card for those who hear them. */
  readonly label: string | undefined;
  /** The title of its module, where it is shown as part of one. */
  readonly module?: string | undefined;
  /** The card came to its end by itself and what follows may show: a film is at a question. */
  readonly onend?: (() => void) | undefined;
}

/** What a view may let its surroundings do. */
export interface ViewExports {
  /** Enter was pressed: goes on inside the card; `false` when nothing is left in it and the next card is due. */
  advance?(): boolean;
}

/** The view of one kind as the surroundings see it. */
export type CardView = Component<ViewProps, ViewExports>;

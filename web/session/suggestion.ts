import type { Module } from '#content/module/module.ts';

export interface Suggestion {
  readonly module: string;
  readonly cue: string;
  readonly action: string;
}

/** The if-then plan of a module's apply card; `undefined` when its author gave none. */
export function suggestionOf({ id, cards }: Module): Suggestion | undefined {
  for (const card of cards) {
    if (card.kind === 'apply' && card.plan) return { module: id, ...card.plan };
  }
  return undefined;
}

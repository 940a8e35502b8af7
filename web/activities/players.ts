import type { ActivityKind } from '#content/activities/schema.ts';
import { loadAllTexts } from '../messages/language.svelte.ts';
import type { EarlyKind, Loader, laterPlayers } from './later-players.ts';
import type { LoadedPlayer } from './player-props.ts';

type Loaders = { readonly [K in ActivityKind]: Loader<K> };

/** A kind whose loader and texts are not among what a first visit loads. */
function later<K extends Exclude<ActivityKind, EarlyKind>>(kind: K): (typeof laterPlayers)[K] {
  const load = async () => (await import('./later-players.ts')).laterPlayers[kind]();
  return (async () => (await Promise.all([load(), loadAllTexts()]))[0]) as (typeof laterPlayers)[K];
}

const loaders: Loaders = {
  choice: async () => (await import('./choice/player.ts')).player,
  'true-false': async () => (await import('./true-false/player.ts')).player,
  cloze: later('cloze'),
  'short-answer': later('short-answer'),
  numeric: later('numeric'),
  order: later('order'),
  match: later('match'),
  categorize: later('categorize'),
  shortcut: later('shortcut'),
  flashcard: later('flashcard'),
  simulation: later('simulation'),
};

/**
 * Player and grader by kind. Look up by `activity.kind` and hand over that same activity: the types of the single kinds
 * are given up here because TypeScript cannot follow that the two belong together.
 */
export const players = loaders as unknown as Readonly<Record<ActivityKind, () => Promise<LoadedPlayer>>>;

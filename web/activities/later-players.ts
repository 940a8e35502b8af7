import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import type { KindPlayer } from './player-props.ts';

/** Kinds that the first question of a first visit can be; their loaders come with the app. */
export type EarlyKind = 'choice' | 'true-false';

/** Loads the Player and grader of one kind. */
export type Loader<K extends ActivityKind> = () => Promise<KindPlayer<Extract<Activity, { kind: K }>>>;

/** Where each other kind is, which costs a first visit too much to know: a chunk of its own, fetched with its first activity. */
export const laterPlayers: { readonly [K in Exclude<ActivityKind, EarlyKind>]: Loader<K> } = {
  cloze: async () => (await import('./cloze/player.ts')).player,
  'short-answer': async () => (await import('./short-answer/player.ts')).player,
  numeric: async () => (await import('./numeric/player.ts')).player,
  order: async () => (await import('./order/player.ts')).player,
  match: async () => (await import('./match/player.ts')).player,
  categorize: async () => (await import('./categorize/player.ts')).player,
  shortcut: async () => (await import('./shortcut/player.ts')).player,
  flashcard: async () => (await import('./flashcard/player.ts')).player,
  simulation: async () => (await import('./simulation/player.ts')).player,
};

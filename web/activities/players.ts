import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import { loadAllTexts } from '../messages/language.svelte.ts';
import type { KindPlayer, LoadedPlayer } from './player-props.ts';

type Loaders = { readonly [K in ActivityKind]: () => Promise<KindPlayer<Extract<Activity, { kind: K }>>> };

/** The texts of some kinds are not among those that a first visit loads. */
async function withTexts<T>(player: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([player, loadAllTexts()]);
  return loaded;
}

/** Each kind is a chunk of its own, fetched with its first activity. */
const loaders: Loaders = {
  choice: async () => (await import('./choice/player.ts')).player,
  'true-false': async () => (await import('./true-false/player.ts')).player,
  cloze: async () => (await withTexts(import('./cloze/player.ts'))).player,
  'short-answer': async () => (await withTexts(import('./short-answer/player.ts'))).player,
  numeric: async () => (await withTexts(import('./numeric/player.ts'))).player,
  order: async () => (await withTexts(import('./order/player.ts'))).player,
  match: async () => (await withTexts(import('./match/player.ts'))).player,
  categorize: async () => (await withTexts(import('./categorize/player.ts'))).player,
  shortcut: async () => (await withTexts(import('./shortcut/player.ts'))).player,
  simulation: async () => (await withTexts(import('./simulation/player.ts'))).player,
  flashcard: async () => (await withTexts(import('./flashcard/player.ts'))).player,
};

/**
 * Player and grader by kind. Look up by `activity.kind` and hand over that same activity: the types of the single kinds
 * are given up here because TypeScript cannot follow that the two belong together.
 */
export const players = loaders as unknown as Readonly<Record<ActivityKind, () => Promise<LoadedPlayer>>>;

import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import { loadAllTexts } from '../messages/language.svelte.ts';
import type { KindPlayer, LoadedPlayer } from './player-props.ts';

/** Each kind is a chunk of its own, fetched with its first activity. */
export type Loaders = { readonly [K in ActivityKind]: () => Promise<KindPlayer<Extract<Activity, { kind: K }>>> };

/** The kinds a first visit is likely to begin with. */
export type FirstKind = 'choice' | 'true-false';

const firstPlayers: Pick<Loaders, FirstKind> = {
  choice: async () => (await import('./choice/player.ts')).player,
  'true-false': async () => (await import('./true-false/player.ts')).player,
};

/** The other kinds, and their texts, which are not among those that a first visit loads. */
async function loadLater() {
  const [{ laterPlayers }] = await Promise.all([import('./later-players.ts'), loadAllTexts()]);
  return laterPlayers;
}

/**
 * Player and grader of a kind. Hand over activities of that same kind only: the types of the single kinds are given up
 * here because TypeScript cannot follow that the two belong together. Rejects for a kind this version does not know.
 */
export async function playerOf(kind: ActivityKind): Promise<LoadedPlayer> {
  const players = kind in firstPlayers ? firstPlayers : await loadLater();
  return (players as unknown as Readonly<Record<ActivityKind, () => Promise<LoadedPlayer>>>)[kind]();
}

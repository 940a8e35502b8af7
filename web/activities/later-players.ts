import type { FirstKind, Loaders } from './players.ts';

/** The kinds whose texts, and even the addresses of whose chunks, a first visit does without. */
export const laterPlayers: Omit<Loaders, FirstKind> = {
  cloze: async () => (await import('./cloze/player.ts')).player,
  'short-answer': async () => (await import('./short-answer/player.ts')).player,
  numeric: async () => (await import('./numeric/player.ts')).player,
  order: async () => (await import('./order/player.ts')).player,
  match: async () => (await import('./match/player.ts')).player,
  categorize: async () => (await import('./categorize/player.ts')).player,
  shortcut: async () => (await import('./shortcut/player.ts')).player,
  flashcard: async () => (await import('./flashcard/player.ts')).player,
  hotspot: async () => (await import('./hotspot/player.ts')).player,
  label: async () => (await import('./label/player.ts')).player,
  timeline: async () => (await import('./timeline/player.ts')).player,
  highlight: async () => (await import('./highlight/player.ts')).player,
  matrix: async () => (await import('./matrix/player.ts')).player,
  estimate: async () => (await import('./estimate/player.ts')).player,
  explain: async () => (await import('./explain/player.ts')).player,
  formula: async () => (await import('./formula/player.ts')).player,
  simulation: async () => (await import('./simulation/player.ts')).player,
  sandbox: async () => (await import('./sandbox/player.ts')).player,
  scene: async () => (await import('./scene/player.ts')).player,
};

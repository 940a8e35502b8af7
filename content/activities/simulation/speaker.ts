import type { Character } from '#content/activities/simulation/schema.ts';

/** Who says a line, if somebody does. */
export interface Speech {
  readonly speaker?: Character;
  /** A name before a colon that nobody in the cast has. */
  readonly stranger?: string;
  readonly words: string;
}

/** Takes `nora: Good morning.` apart; a line without such a beginning is told, not said. */
export function speakerOf(text: string, cast: readonly Character[]): Speech {
  const [, id, words] = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(\S.*)$/.exec(text) ?? [];
  if (id === undefined || words === undefined) return { words: text };
  const speaker = cast.find((character) => character.id === id);
  return speaker === undefined ? { stranger: id, words: text } : { speaker, words };
}

/** How a face looks. Others are drawn as `calm`. */
export const MOODS = ['calm', 'pleased', 'tense', 'angry', 'sad', 'unsure'] as const;
export type Mood = (typeof MOODS)[number];

/** The mood that the tags of a line name, as `# mood: tense`. */
export function moodOf(tags: readonly string[]): Mood | undefined {
  const named = tagOf(tags, 'mood');
  return MOODS.find((mood) => mood === named);
}

/** What a tag `# name: text` says. */
export function tagOf(tags: readonly string[], name: string): string | undefined {
  return tags
    .find((tag) => tag.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim();
}

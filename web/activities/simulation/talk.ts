import type { Turn } from '#content/activities/simulation/play.ts';
import type { Character, Simulation } from '#content/activities/simulation/schema.ts';
import { type Mood, moodOf, speakerOf } from '#content/activities/simulation/speaker.ts';

/** One entry of a conversation: said by somebody of the cast, by the learner, or told. */
export interface Entry {
  readonly by: 'cast' | 'learner' | 'nobody';
  readonly words: string;
  readonly speaker?: Character;
  readonly mood: Mood;
  /** The turn it belongs to. */
  readonly turn: number;
}

/** A way as a conversation: what was said, and between it what the learner chose. A mood lasts until the next one. */
export function entriesOf({ cast }: Simulation, turns: readonly Turn[], choices: readonly string[]): Entry[] {
  const moods = new Map<string, Mood>();
  return turns.flatMap(({ lines }, turn) => {
    const chosen = choices[turn - 1];
    const own: Entry[] = chosen === undefined ? [] : [{ by: 'learner', words: chosen, mood: 'calm', turn }];
    const said = lines.map(({ text, tags }): Entry => {
      const { speaker, words } = speakerOf(text, cast);
      if (speaker === undefined) return { by: 'nobody', words, mood: 'calm', turn };
      const mood = moodOf(tags) ?? moods.get(speaker.id) ?? 'calm';
      moods.set(speaker.id, mood);
      return { by: 'cast', words, speaker, mood, turn };
    });
    return [...own, ...said];
  });
}

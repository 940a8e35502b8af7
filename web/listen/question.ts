import type { Activity } from '#content/activities/schema.ts';
import { shuffle } from '#core/math/random.ts';
import { sentencesIn, sentencesOf } from './sentences.ts';

/** Kinds that can be asked and answered by ear; the others are left out of listening. */
export const HEARABLE: readonly string[] = ['choice', 'true-false', 'flashcard', 'numeric', 'short-answer'];

export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A question as it is heard. */
export interface Question {
  readonly says: readonly string[];
  /** Said with their numbers, and picked by them. Empty where words or a number are asked for. */
  readonly options: readonly Option[];
  /** More than one option may be picked; then picking is followed by saying that one is done. */
  readonly several: boolean;
  /** On cards: what is said before one rates oneself. */
  readonly back: readonly string[];
}

/** The words for what every question of a kind offers. */
export interface Labels {
  readonly yes: string;
  readonly no: string;
  readonly ratings: { readonly no: string; readonly partly: string; readonly yes: string };
}

/** How an activity is asked by ear; `undefined` for kinds that cannot be. */
export function questionOf(activity: Activity, seed: number, labels: Labels): Question | undefined {
  const says = sentencesOf(activity.prompt);
  const open = { says, options: [], several: false, back: [] };
  switch (activity.kind) {
    case 'choice': {
      const inOrder = activity.fixed ? activity.options : shuffle(activity.options, seed);
      const options = inOrder.map(({ id, text }) => ({ id, text: sentencesIn(text).join(' ') }));
      return { ...open, options, several: activity.options.filter(({ right }) => right).length > 1 };
    }
    case 'true-false':
      return {
        ...open,
        options: [
          { id: 'true', text: labels.yes },
          { id: 'false', text: labels.no },
        ],
      };
    case 'flashcard':
      return {
        ...open,
        options: (['no', 'partly', 'yes'] as const).map((id) => ({ id, text: labels.ratings[id] })),
        back: sentencesOf(activity.back),
      };
    case 'numeric':
    case 'short-answer':
      return open;
    default:
      return undefined;
  }
}

/** The response that picking these options, or saying these words, is, in the shape of the activity's kind. */
export function responseOf({ kind }: Activity, chosen: readonly string[], words: string): unknown {
  if (kind === 'choice') return { chosen };
  if (kind === 'true-false') return { value: chosen[0] === 'true' };
  if (kind === 'flashcard') return { recalled: chosen[0] };
  return { text: words };
}

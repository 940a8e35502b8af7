import type { Graded } from '#content/activities/activity.ts';
import { language, m } from '../messages/language.svelte.ts';
import type { Labels } from './question.ts';

/** What is said around a module's own words, in the learner's language. */
export interface Phrases {
  readonly lang: string;
  readonly labels: Labels;
  readonly recall: string;
  readonly several: string;
  readonly done: string;
  readonly unclear: string;
  readonly verdict: (graded: Graded) => string;
}

export function phrasesOf(): Phrases {
  return {
    lang: language(),
    labels: {
      yes: m('kinds.trueFalse.true'),
      no: m('kinds.trueFalse.false'),
      ratings: {
        no: m('kinds.flashcard.no'),
        partly: m('kinds.flashcard.partly'),
        yes: m('kinds.flashcard.yes'),
      },
    },
    recall: m('listen.recall'),
    several: m('listen.several'),
    done: m('listen.done'),
    unclear: m('listen.unclear'),
    verdict: ({ correct, score }) => m(correct ? 'player.right' : score > 0 ? 'player.partly' : 'player.wrong'),
  };
}

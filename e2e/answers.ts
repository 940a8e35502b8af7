/** A right and a wrong answer to any activity, in the form in which its kind takes answers. */
import type { CategorizeResponse } from '#content/activities/categorize/schema.ts';
import type { Choice, ChoiceResponse } from '#content/activities/choice/schema.ts';
import type { Cloze, ClozeResponse } from '#content/activities/cloze/schema.ts';
import type { FlashcardResponse } from '#content/activities/flashcard/schema.ts';
import type { MatchResponse } from '#content/activities/match/schema.ts';
import type { NumericResponse } from '#content/activities/numeric/schema.ts';
import type { OrderResponse } from '#content/activities/order/schema.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ShortAnswerResponse } from '#content/activities/short-answer/schema.ts';
import type { Shortcut, ShortcutResponse } from '#content/activities/shortcut/schema.ts';
import { rankWays } from '#content/activities/simulation/explore.ts';
import type { SimulationResponse } from '#content/activities/simulation/schema.ts';
import type { TrueFalseResponse } from '#content/activities/true-false/schema.ts';

export interface Answers {
  readonly choice: ChoiceResponse;
  readonly 'true-false': TrueFalseResponse;
  readonly cloze: ClozeResponse;
  readonly 'short-answer': ShortAnswerResponse;
  readonly numeric: NumericResponse;
  readonly order: OrderResponse;
  readonly match: MatchResponse;
  readonly categorize: CategorizeResponse;
  readonly shortcut: ShortcutResponse;
  readonly flashcard: FlashcardResponse;
  readonly simulation: SimulationResponse;
}

/** An activity together with an answer of its kind. */
export type Answered = {
  [K in Activity['kind']]: {
    readonly kind: K;
    readonly activity: Extract<Activity, { kind: K }>;
    readonly answer: Answers[K];
  };
}[Activity['kind']];

/** Pairs the activity with an answer that is right, or with one that is clearly wrong. */
export function answerTo(activity: Activity, right: boolean): Answered {
  switch (activity.kind) {
    case 'choice':
      return { kind: 'choice', activity, answer: { chosen: right ? rightOptions(activity) : wrongOptions(activity) } };
    case 'true-false':
      return { kind: 'true-false', activity, answer: { value: activity.answer === right } };
    case 'cloze':
      return { kind: 'cloze', activity, answer: { gaps: right ? rightWords(activity) : wrongWord(activity) } };
    case 'short-answer':
      return { kind: 'short-answer', activity, answer: { text: right ? (activity.accept[0] ?? '') : 'no idea' } };
    case 'numeric': {
      const wrong = (Math.abs(activity.answer) + activity.tolerance) * 3 + 7;
      return { kind: 'numeric', activity, answer: { text: String(right ? activity.answer : wrong) } };
    }
    case 'order': {
      const order = activity.items.map(({ id }) => id);
      return { kind: 'order', activity, answer: { order: right ? order : order.toReversed() } };
    }
    case 'match': {
      const ids = activity.pairs.map(({ id }) => id);
      return { kind: 'match', activity, answer: { pairs: assign(ids, right ? ids : turned(ids)) } };
    }
    case 'categorize': {
      const categories = activity.categories.map(({ id }) => id);
      const other = assign(categories, right ? categories : turned(categories));
      const places = Object.fromEntries(activity.items.map(({ id, category }) => [id, other[category] ?? category]));
      return { kind: 'categorize', activity, answer: { places } };
    }
    case 'shortcut':
      return {
        kind: 'shortcut',
        activity,
        answer: { keys: right ? (activity.windows[0] ?? '') : otherKeys(activity), platform: 'windows' },
      };
    case 'simulation': {
      const way = rankWays(activity).at(right ? 0 : -1);
      return { kind: 'simulation', activity, answer: { seed: 1, choices: [...(way?.choices ?? [])] } };
    }
    case 'flashcard':
      return { kind: 'flashcard', activity, answer: { recalled: right ? 'yes' : 'no' } };
  }
}

function rightOptions({ options }: Choice): string[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}

function wrongOptions(activity: Choice): string[] {
  const wrong = activity.options.find(({ right }) => !right);
  return wrong ? [wrong.id] : rightOptions(activity).slice(1);
}

function rightWords({ gaps }: Cloze): Record<string, string> {
  return Object.fromEntries(gaps.map(({ id, accept }) => [id, accept[0] ?? '']));
}

/** Something else in the first gap is enough: the others stay empty. */
function wrongWord({ gaps, bank }: Cloze): Record<string, string> {
  const [first] = gaps;
  const wrong = bank.length === 0 ? 'no idea' : bank.find((word) => !first?.accept.includes(word));
  return first && wrong ? { [first.id]: wrong } : {};
}

function otherKeys({ windows }: Shortcut): string {
  return windows.includes('Ctrl+Y') ? 'Ctrl+U' : 'Ctrl+Y';
}

function turned<T>(items: readonly T[]): T[] {
  return [...items.slice(1), ...items.slice(0, 1)];
}

function assign(keys: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}

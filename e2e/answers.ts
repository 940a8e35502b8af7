/** A right and a wrong answer to any activity, in the form in which its kind takes answers. */
import type { CategorizeResponse } from '#content/activities/categorize/schema.ts';
import type { Choice, ChoiceResponse } from '#content/activities/choice/schema.ts';
import type { Cloze, ClozeResponse } from '#content/activities/cloze/schema.ts';
import type { EstimateResponse } from '#content/activities/estimate/schema.ts';
import type { ExplainResponse } from '#content/activities/explain/schema.ts';
import type { FlashcardResponse } from '#content/activities/flashcard/schema.ts';
import type { FormulaResponse } from '#content/activities/formula/schema.ts';
import type { Highlight, HighlightResponse } from '#content/activities/highlight/schema.ts';
import { tokensOf } from '#content/activities/highlight/tokens.ts';
import type { Hotspot, HotspotResponse } from '#content/activities/hotspot/schema.ts';
import type { LabelResponse } from '#content/activities/label/schema.ts';
import type { MatchResponse } from '#content/activities/match/schema.ts';
import type { MatrixResponse } from '#content/activities/matrix/schema.ts';
import type { NumericResponse } from '#content/activities/numeric/schema.ts';
import type { OrderResponse } from '#content/activities/order/schema.ts';
import type { Field, Sandbox, SandboxResponse } from '#content/activities/sandbox/schema.ts';
import type { Scene, SceneResponse } from '#content/activities/scene/schema.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ShortAnswerResponse } from '#content/activities/short-answer/schema.ts';
import type { Shortcut, ShortcutResponse } from '#content/activities/shortcut/schema.ts';
import { rankWays } from '#content/activities/simulation/explore.ts';
import type { SimulationResponse } from '#content/activities/simulation/schema.ts';
import { spotsOf } from '#content/activities/timeline/axis.ts';
import type { Timeline, TimelineResponse } from '#content/activities/timeline/schema.ts';
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
  readonly hotspot: HotspotResponse;
  readonly label: LabelResponse;
  readonly timeline: TimelineResponse;
  readonly highlight: HighlightResponse;
  readonly matrix: MatrixResponse;
  readonly estimate: EstimateResponse;
  readonly explain: ExplainResponse;
  readonly formula: FormulaResponse;
  readonly sandbox: SandboxResponse;
  readonly scene: SceneResponse;
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
    case 'hotspot':
      return { kind: 'hotspot', activity, answer: { places: pointsIn(activity, right) } };
    case 'label': {
      const ids = activity.points.map(({ id }) => id);
      return { kind: 'label', activity, answer: { labels: assign(ids, right ? ids : turned(ids)) } };
    }
    case 'timeline':
      return { kind: 'timeline', activity, answer: { gaps: gapsOf(activity, right) } };
    case 'highlight':
      return { kind: 'highlight', activity, answer: { words: wordsIn(activity, right) } };
    case 'matrix': {
      const columns = activity.columns.map(({ id }) => id);
      const other = assign(columns, right ? columns : turned(columns));
      const ratings = Object.fromEntries(activity.rows.map(({ id, column }) => [id, other[column] ?? column]));
      return { kind: 'matrix', activity, answer: { ratings } };
    }
    case 'estimate': {
      const farther = activity.max - activity.answer > activity.answer - activity.min ? activity.max : activity.min;
      return { kind: 'estimate', activity, answer: { estimate: right ? activity.answer : farther } };
    }
    case 'explain': {
      const text = 'because it is so '.repeat(1 + Math.ceil(activity.min / 17));
      return { kind: 'explain', activity, answer: { text, met: right ? activity.criteria.map(({ id }) => id) : [] } };
    }
    case 'formula':
      return { kind: 'formula', activity, answer: { text: right ? activity.reference : '=1/0' } };
    case 'sandbox':
      return { kind: 'sandbox', activity, answer: { values: right ? rightState(activity) : wrongChange(activity) } };
    case 'scene':
      return { kind: 'scene', activity, answer: touchesIn(activity, right) };
  }
}

/** The middle of every right place, or of a wrong one; without one, the corner of the picture. */
function pointsIn({ regions }: Hotspot, right: boolean): { x: number; y: number }[] {
  const wanted = right
    ? regions.filter((region) => region.right)
    : regions.filter((region) => !region.right).slice(0, 1);
  if (wanted.length === 0) return [{ x: 100, y: 100 }];
  return wanted.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
}

/** Every right thing, or one that is none; the steps in order, or from the last to the first. */
function touchesIn({ task, targets }: Scene, right: boolean): SceneResponse {
  const ids = targets.filter((target) => target.right).map(({ id }) => id);
  if (task === 'order') return { order: right ? ids : ids.toReversed() };
  return {
    found: right
      ? ids
      : targets
          .filter((target) => !target.right)
          .map(({ id }) => id)
          .slice(0, 1),
  };
}

/** Every event where it belongs, or all of them on the wrong side of every date. */
function gapsOf({ entries }: Timeline, right: boolean): string[][] {
  const spots = [...spotsOf(entries)];
  const dates = entries.filter(({ given }) => given).length;
  return Array.from({ length: dates + 1 }, (_, gap) =>
    spots.filter(([, spot]) => gap === (right ? spot.gap : (spot.gap + 1) % (dates + 1))).map(([id]) => id),
  );
}

/** One word of every problem, or one that is none. */
function wordsIn(activity: Highlight, right: boolean): string[] {
  const words = tokensOf(activity)
    .flat()
    .filter(({ id }) => id !== undefined);
  const problems = activity.passage.flat().flatMap((segment) => (segment.t === 'mark' ? [segment.id] : []));
  const wanted = right
    ? problems.map((mark) => words.find(({ marks }) => marks.includes(mark)))
    : [words.find(({ marks }) => marks.length === 0)];
  return [...new Set(wanted.flatMap((word) => word?.id ?? []))];
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

/** What every field should hold. */
function rightState({ fields }: Sandbox): SandboxResponse['values'] {
  return Object.fromEntries(fields.map((field) => [field.id, rightValue(field)]));
}

function rightValue(field: Field): string | boolean {
  if (field.type === 'switch') return field.right;
  return field.type === 'number' ? String(field.from) : (field.right[0] ?? '');
}

/** The first field that can be changed to something else that is not right. */
function wrongChange({ fields }: Sandbox): SandboxResponse['values'] {
  const field = fields.find((one) => wrongValue(one) !== one.start);
  return field === undefined ? {} : { [field.id]: wrongValue(field) };
}

function wrongValue(field: Field): string | boolean {
  if (field.type === 'switch') return !field.right;
  if (field.type === 'number') return String(field.to + 1000);
  if (field.type === 'text') return 'no idea';
  return field.options.find(({ id }) => !field.right.includes(id) && id !== field.start)?.id ?? field.start;
}

function turned<T>(items: readonly T[]): T[] {
  return [...items.slice(1), ...items.slice(0, 1)];
}

function assign(keys: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}

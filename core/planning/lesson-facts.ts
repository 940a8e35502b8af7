import type { CardFacts, ModuleFacts } from '#core/planning/catalogue.ts';
import { type ActivityFacts, isActivity } from '#core/planning/library.ts';

/** What follows from a module and the device alone. */
export interface LessonFacts {
  /** Cards that the device can play, in author's order. */
  readonly cards: readonly CardFacts[];
  /** Ideas that can be asked. */
  readonly ideas: number;
  /**
   * The cards that find out whether the module is known: one for each of its two main ideas, which are those with most
   * variants; only one where two would leave nothing for the lesson.
   */
  readonly pretest: readonly ActivityFacts[];
}

const LONGEST_PRETEST = 2;
const known = new WeakMap<ModuleFacts, Map<string, LessonFacts>>();

/** A name for what a device cannot play: equal for equal lists. */
export function deviceOf(without: readonly string[] | undefined): string {
  return without?.join(' ') ?? '';
}

/** The facts of a module on this device, worked out once for each module object. */
export function lessonFacts(at: { readonly device: string }, module: ModuleFacts): LessonFacts {
  const ofModule = known.get(module) ?? new Map<string, LessonFacts>();
  const facts = ofModule.get(at.device);
  if (facts) return facts;
  const fresh = work(module, at.device === '' ? [] : at.device.split(' '));
  known.set(module, ofModule.set(at.device, fresh));
  return fresh;
}

function work(module: ModuleFacts, without: readonly string[]): LessonFacts {
  const cards = module.cards.filter(({ kind }) => !without.includes(kind));
  const activities = cards.filter(isActivity);
  const counts = new Map<string, number>();
  for (const { key } of activities) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = activities.filter((card, i) => activities.findIndex(({ key }) => key === card.key) === i);
  const count = activities.length <= LONGEST_PRETEST ? 1 : LONGEST_PRETEST;
  const main = first.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0)).slice(0, count);
  return { cards, ideas: counts.size, pretest: first.filter((card) => main.includes(card)) };
}

import type { ActivityFacts } from '#core/planning/library.ts';
import type { DoneBite, LiveSession } from '#core/planning/live.ts';
import type { Bite } from '#core/planning/plan.ts';

/** What a session under way has behind it; bites taken back by undo are as if they had not been. */
export interface Progress {
  readonly done: readonly DoneBite[];
  /** `module/card` of every card done. */
  readonly cards: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** Modules of which anything was done. */
  readonly modules: ReadonlySet<string>;
  /** Modules whose lesson has begun; a pretest alone does not begin it. */
  readonly begun: ReadonlySet<string>;
  /** Misses in order that were neither asked again nor put right later in the session. */
  readonly misses: readonly Bite[];
  /** Keys whose answer was taken back: they come again. */
  readonly undone: ReadonlySet<string>;
}

export const NO_PROGRESS: Progress = {
  done: [],
  cards: new Set(),
  keys: new Set(),
  modules: new Set(),
  begun: new Set(),
  misses: [],
  undone: new Set(),
};

export function cardName(module: string, card: string): string {
  return `${module}/${card}`;
}

export function progressOf(live: LiveSession): Progress {
  const done = live.done.filter((entry) => !entry.undone);
  const cards = new Set<string>();
  const keys = new Set<string>();
  const begun = new Set<string>();
  const misses = new Map<string, Bite>();
  for (const { bite, correct } of done) {
    if (bite.purpose !== 'reask') cards.add(cardName(bite.module, bite.card));
    if (bite.purpose === 'content' || bite.purpose === 'lesson') begun.add(bite.module);
    if (bite.key === undefined) continue;
    keys.add(bite.key);
    if (correct === false && bite.purpose !== 'reask') misses.set(bite.key, bite);
    else misses.delete(bite.key);
  }
  const taken = live.done.flatMap(({ bite, undone }) => (undone && bite.key ? bite.key : []));
  const undone = new Set(taken.filter((key) => !keys.has(key)));
  const modules = new Set(done.map(({ bite }) => bite.module));
  return { done, cards, keys, modules, begun, misses: [...misses.values()], undone };
}

export type PretestResult = 'open' | 'passed' | 'missed';

/** How a module's pretest of these cards stands: passed when all were right, missed from the first that was wrong. */
export function pretestResult(progress: Progress, module: string, pretest: readonly ActivityFacts[]): PretestResult {
  if (!progress.modules.has(module)) return 'open';
  const asked = progress.done.filter(({ bite }) => bite.module === module && bite.purpose === 'pretest');
  if (asked.some(({ correct }) => !correct)) return 'missed';
  const right = new Set(asked.map(({ bite }) => bite.card));
  return pretest.length > 0 && pretest.every((card) => right.has(card.id)) ? 'passed' : 'open';
}

/** The last two bites were missed, and not inside a lesson: time for something that is known. */
export function twoMisses({ done }: Progress): boolean {
  const last = done.slice(-2);
  return last.length === 2 && last.every(({ bite, correct }) => correct === false && bite.purpose !== 'lesson');
}

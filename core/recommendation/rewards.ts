import { DAY } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Rewards of one module so far: how many were seen, and their mean in ideas remembered per minute. */
export interface Reward {
  readonly n: number;
  readonly mean: number;
}

/** A lesson taken later than this was not taken because it was shown. */
const TAKEN_WITHIN_DAYS = 3;
/** Recall is looked at two weeks after the lesson, on the first answer from then until then. */
const FROM_DAYS = 12;
const UNTIL_DAYS = 28;

/**
 * What exploring brought: for each module that was shown by chance and taken, the share of its ideas that was recalled
 * about two weeks later, in ideas per minute of the lesson. Clicks count for nothing.
 */
export function exploringRewards(
  log: readonly LoggedEvent[],
  state: Pick<LearnerState, 'lessons' | 'observations'>,
  catalogue: Catalogue,
): ReadonlyMap<string, Reward> {
  const library = libraryOf(catalogue);
  const rewards = new Map<string, Reward>();
  for (const event of log) {
    const module = event.kind === 'shown' ? library.modules.get(event.module) : undefined;
    if (!module || rewards.has(module.id)) continue;
    const lesson = Object.hasOwn(state.lessons, module.id) ? state.lessons[module.id] : undefined;
    const waited = lesson ? (lesson.startedAt - event.effectiveAt) / DAY : -1;
    if (!lesson?.finishedAt || lesson.skipped || waited < 0 || waited > TAKEN_WITHIN_DAYS) continue;
    const keys = library.keysOf.get(module.id) ?? [];
    const results = keys.flatMap(({ key }) => later(state, key, lesson.finishedAt ?? 0) ?? []);
    if (results.length === 0) continue;
    const recalled = results.filter(Boolean).length / results.length;
    const minutes = Math.max(module.cards.reduce((sum, { seconds }) => sum + seconds, 0) / 60, 0.5);
    rewards.set(module.id, { n: results.length, mean: (recalled * keys.length) / minutes });
  }
  return rewards;
}

function later({ observations }: Pick<LearnerState, 'observations'>, key: string, from: number): boolean | undefined {
  const until = from + UNTIL_DAYS * DAY;
  return observations.find((one) => one.key === key && one.at >= from + FROM_DAYS * DAY && one.at <= until)?.correct;
}

import { DAY, retrievability } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { LearnerState } from '#core/sync/state.ts';

export const FORECAST_DAYS = 30;

/** Expected number of things recalled on each of the next days without any review; the first is now. */
export function fading(state: Pick<LearnerState, 'memories'>, now: number, weights?: Weights): number[] {
  const memories = Object.values(state.memories);
  return Array.from({ length: FORECAST_DAYS + 1 }, (_, day) =>
    memories.reduce((sum, memory) => sum + retrievability(memory, now + day * DAY, weights), 0),
  );
}

/** The same as a line for an SVG of 100 by 100 units, from `most` at the top to nothing at the bottom. */
export function line(values: readonly number[], most: number): string {
  const step = 100 / Math.max(1, values.length - 1);
  return values
    .map(
      (value, index) =>
        `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(2)} ${(100 - (100 * value) / most).toFixed(2)}`,
    )
    .join('');
}

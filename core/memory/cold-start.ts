import { exp } from '#core/math/exponential.ts';
import type { Strength } from '#core/memory/fsrs.ts';

const MIDDLE = 5.5;
const HARDER = 1.2;
const STRONGER = 0.3;

/**
 * Strength after the first answer, moved by what is known of the idea's difficulty `b` and the learner's `ability`,
 * both in logits: difficulty from the gap between them, stability scaled by it. Only for the first answer; later ones
 * say more than any guess beforehand.
 */
export function coldStart({ stability }: Strength, b: number, ability: number): Strength {
  return {
    stability: stability * exp(STRONGER * (ability - b)),
    difficulty: Math.min(Math.max(MIDDLE + HARDER * (b - ability), 1), 10),
  };
}

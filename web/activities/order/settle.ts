import type { AnimationConfig, FlipParams } from 'svelte/animate';
import { flip } from 'svelte/animate';

/** Rows glide to their new places; not the one in hand (`still`), and none when the learner wants no motion. */
export function settle(
  row: Element,
  places: { from: DOMRect; to: DOMRect },
  { still, ...params }: FlipParams & { still: boolean },
): AnimationConfig {
  if (still || matchMedia('(prefers-reduced-motion: reduce)').matches) return { duration: 0 };
  return flip(row, places, { duration: 180, ...params });
}

import { tick } from 'svelte';

/**
 * Makes a change of screen inside a view transition where the browser has them and motion is welcome, else at once.
 * Resolves when the new screen stands.
 */
export async function withTransition(change: () => void | Promise<void>): Promise<void> {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!document.startViewTransition || still) return change();
  const transition = document.startViewTransition(async () => {
    await change();
    await tick();
  });
  await transition.updateCallbackDone;
}

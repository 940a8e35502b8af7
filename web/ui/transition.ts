import { tick } from 'svelte';
import { prefersReducedMotion } from 'svelte/motion';

/**
 * Makes a change of screen inside a view transition where the browser has them and motion is welcome, else at once.
 * Resolves when the new screen stands.
 */
export async function withTransition(change: () => void | Promise<void>): Promise<void> {
  if (!document.startViewTransition || prefersReducedMotion.current) return change();
  const transition = document.startViewTransition(async () => {
    await change();
    await tick();
  });
  await transition.updateCallbackDone;
}

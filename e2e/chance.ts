import type { Page } from '@playwright/test';

/** Lets the app draw the same plans in every run: a plan's seed is the one random number of 32 bits that it asks for. */
export async function pinChance(page: Page, seed: number): Promise<void> {
  await page.addInitScript((pinned) => {
    const original = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = <T extends ArrayBufferView<ArrayBuffer>>(array: T): T => {
      if (!(array instanceof Uint32Array)) return original(array);
      array.fill(pinned);
      return array;
    };
  }, seed);
}

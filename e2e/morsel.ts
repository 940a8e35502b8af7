import { test as base } from '@playwright/test';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';
import { type KnownCard, readCards } from './cards.ts';
import type { Person } from './play.ts';
import { wordsOf } from './words.ts';

interface Arranged {
  /** Somebody with a phone who reads English and taps. */
  readonly person: Person;
}

interface Shared {
  /** Each worker has its own server on its own data; `baseURL` is its address. */
  readonly server: MorselServer;
  /** Every card of the library in English. */
  readonly cards: readonly KnownCard[];
}

export const test = base.extend<Arranged, Shared>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startMorsel();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  cards: [async ({ server }, use) => use(await readCards(server.url, 'en')), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
  person: async ({ page, cards }, use) => {
    await page.clock.install();
    await use({ page, cards, words: wordsOf('en'), uses: 'thumb' });
  },
});

export { expect } from '@playwright/test';

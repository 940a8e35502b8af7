import { test as base } from '@playwright/test';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';
import { type KnownCard, readCards } from './cards.ts';
import type { Person } from './play.ts';
import { type Language, wordsOf } from './words.ts';

interface Arranged {
  /** What the browser asks for; the app follows it. */
  readonly language: Language;
  /** Whether the test has a server of its own, on which nobody has ever been. */
  readonly alone: boolean;
  /** Every card of the library in that language. */
  readonly cards: readonly KnownCard[];
  /** Somebody with a phone who has never been here, and taps. */
  readonly person: Person;
}

interface Shared {
  /** Each worker has its own server on its own data; `baseURL` is its address. */
  readonly server: MorselServer;
  /** Reads the library once a language. */
  readonly cardsIn: (language: Language) => Promise<readonly KnownCard[]>;
}

const LOCALES = { en: 'en-GB', de: 'de-DE', ar: 'ar-EG' } as const;

export const test = base.extend<Arranged, Shared>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startMorsel();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  cardsIn: [
    async ({ server }, use) => {
      const read = new Map<Language, Promise<readonly KnownCard[]>>();
      await use((language) => {
        const cards = read.get(language) ?? readCards(server.url, language);
        read.set(language, cards);
        return cards;
      });
    },
    { scope: 'worker' },
  ],
  alone: [false, { option: true }],
  baseURL: async ({ server, alone }, use) => {
    const own = alone ? await startMorsel() : server;
    await use(own.url);
    if (alone) await own.stop();
  },
  language: ['en', { option: true }],
  locale: async ({ language }, use) => use(LOCALES[language]),
  cards: async ({ cardsIn, language }, use) => use(await cardsIn(language)),
  person: async ({ page, cards, language, hasTouch }, use) => {
    await page.clock.install();
    await use({ page, cards, words: wordsOf(language), uses: hasTouch ? 'thumb' : 'mouse' });
  },
});

export { expect } from '@playwright/test';

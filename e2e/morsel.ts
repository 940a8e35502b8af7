import { test as base } from '@playwright/test';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';

/** Each worker has its own server on its own data; `baseURL` is its address. */
export const test = base.extend<object, { server: MorselServer }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startMorsel();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect } from '@playwright/test';

/** What a browser does with the app on this device: reading and filling its database, and signing in. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Module } from '#content/module/module.ts';
import type { Me, SignInStarted } from '#contract/account.ts';
import type { Library } from '#contract/library.ts';
import type { LearnerEvent } from '#core/sync/event.ts';

/** A phone of the middle on a mobile network of the middle, as Lighthouse emulates it. */
export async function asPhone(context: BrowserContext, page: Page): Promise<CDPSession> {
  const cdp = await context.newCDPSession(page);
  const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return cdp;
}

export async function allModules(url: string): Promise<Module[]> {
  const library = (await (await fetch(`${url}/api/library?language=en`)).json()) as Library;
  const read = async ({ id, version }: { id: string; version: string }) =>
    (await (await fetch(`${url}/api/modules/${id}/${version}`)).json()) as Module;
  return Promise.all(library.modules.map(read));
}

/** Signs this browser in by the local mailbox; the learner's id. */
export async function signIn(page: Page, email: string): Promise<string> {
  const started = (await post(page, '/api/sign-in', { email })) as SignInStarted;
  const mailbox = await (await page.request.get('/mailbox')).text();
  const newest = /<article[\s\S]*?<\/article>/.exec(mailbox)?.[0].replace(/<[^>]+>/g, ' ') ?? '';
  await post(page, '/api/sign-in/code', { id: started.id, code: /\b\d{6}\b/.exec(newest)?.[0] });
  const { learner } = (await (await page.request.get('/api/me')).json()) as Me;
  if (!learner) throw new Error('Signing in by the local mailbox did not work.');
  return learner.id;
}

/** From the page itself: the server takes requests of its own pages only. */
function post(page: Page, path: string, body: object): Promise<unknown> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    },
    [path, body] as const,
  );
}

/** Makes this browser the learner's, with these answers waiting in the outbox, as the app writes them. */
export async function letWait(page: Page, learner: string, events: readonly LearnerEvent[]): Promise<void> {
  await page.evaluate(
    async ([learner, events]) => {
      const opened = (name: string) =>
        new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
        });
      const facts = (await opened('morsel')).transaction('facts', 'readwrite');
      facts.objectStore('facts').put(learner, 'learner');
      const names = ['events', 'outbox', 'device', 'counters'];
      const writing = (await opened(`morsel-${learner}`)).transaction(names, 'readwrite');
      writing.objectStore('device').put(events[0]?.device, 'id');
      writing.objectStore('counters').put(events.length, 'seq');
      for (const event of events) {
        writing.objectStore('outbox').put(event);
        writing
          .objectStore('events')
          .put({ ...event, effectiveAt: event.clientAt, verdict: { correct: true, score: 1 } });
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
    },
    [learner, events] as const,
  );
}

/** Names the learner of this browser without anything waiting, so that the app makes their database. */
export async function beLearner(page: Page, learner: string): Promise<void> {
  await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const request = indexedDB.open('morsel');
        request.onsuccess = () => {
          const writing = request.result.transaction('facts', 'readwrite');
          writing.objectStore('facts').put(id, 'learner');
          writing.addEventListener('complete', resolve);
        };
      }),
    learner,
  );
}

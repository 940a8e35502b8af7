/** How long the page's own thread is held up when the engine is asked for the first time, with a long log on the device. */
import { chromium, type Page } from 'playwright-core';
import type { Library } from '#contract/library.ts';
import { BROWSER_ARGS, findBrowser } from '../tools/browser.ts';
import { startMorsel } from '../tools/morsel-server.ts';
import { report } from './quantiles.ts';

const EVENTS = 20_000;
const VISITS = 7;
/** What a frame may take before somebody notices. */
const FRAME_MS = 50;
const DAY = 86_400_000;

interface Watched {
  /** Milliseconds that sending each message to the engine's worker took. */
  readonly posts: number[];
}

/** Answers at every question of the library, spread over the last months. */
function logOf({ modules }: Library, now: number): object[] {
  const asked = modules.flatMap(({ id, version, cards }) =>
    cards.flatMap((card) =>
      card.key ? [{ module: id, version, activity: card.id, key: card.key, kind: card.kind }] : [],
    ),
  );
  return Array.from({ length: EVENTS }, (_, seq) => {
    const { kind: cardKind, ...card } = asked[seq % asked.length] ?? { kind: '' };
    const at = now - 200 * DAY + Math.floor((seq / EVENTS) * 199 * DAY);
    const correct = seq % 5 !== 0;
    return {
      ...{ kind: 'attempt', id: `bench-${seq}`, device: 'bench', session: `s${Math.floor(seq / 12)}`, seq },
      ...{ ...card, cardKind, clientAt: at, effectiveAt: at, zone: 'UTC', purpose: 'review', response: { choice: 1 } },
      ...{ hints: 0, revealed: false, ms: 6000, pace: 'usual', verdict: { score: correct ? 1 : 0, correct } },
    };
  });
}

async function fill(page: Page, log: readonly object[]): Promise<void> {
  await page.evaluate(async (events) => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const opening = indexedDB.open('morsel-guest');
      opening.onsuccess = () => opened(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const writing = database.transaction('events', 'readwrite');
    for (const event of events) writing.objectStore('events').put(event);
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  }, log);
}

/** Runs before the page: notes how long each message to a worker takes to send. */
function watch(): void {
  const posts: number[] = [];
  (globalThis as unknown as Watched & { posts: number[] }).posts = posts;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown) {
    const begin = performance.now();
    post.call(this, message);
    posts.push(performance.now() - begin);
  };
}

process.stdout.write(`\nthe page's thread, ${EVENTS} events on the device\n`);
const server = await startMorsel();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS] });
try {
  const page = await browser.newPage({ baseURL: server.url, locale: 'en-GB' });
  const library = (await (await fetch(`${server.url}/api/library?language=en`)).json()) as Library;
  await page.goto('/');
  await fill(page, logOf(library, Date.now()));
  await page.addInitScript(watch);
  const first: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.goto('/');
    await page.getByRole('region', { name: 'Worth your minutes' }).waitFor({ timeout: 60_000 });
    first.push(await page.evaluate(() => Math.max(...(globalThis as unknown as Watched).posts)));
  }
  report('longest message to the engine', first, FRAME_MS);
} finally {
  await browser.close();
  await server.stop();
}

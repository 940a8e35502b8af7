/**
 * What a learner waits for and what the tab takes: the first question cold, warm and without a network on an emulated
 * phone, a thousand waiting answers on their way to the server, memory. Medians of several runs.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { LearnerEvent } from '#core/sync/event.ts';
import { BROWSER_ARGS, findBrowser } from '../tools/browser.ts';
import { buildWeb } from '../tools/build.ts';
import { reachFirstQuestion } from '../tools/first-question.ts';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';
import { makeAnswering } from './answering.ts';
import { allModules, asPhone, beLearner, letWait, signIn } from './on-a-device.ts';
import { quantile } from './quantiles.ts';

const RUNS = 5;
const WAITING = 1000;
const VIEW = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

interface Waits {
  readonly cold: number;
  readonly warm: number;
  readonly offline: number;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** First visit; again in a new tab; again without a network once the app is installed. */
async function firstQuestion(browser: Browser, { url }: MorselServer): Promise<Waits> {
  const context = await browser.newContext({ ...VIEW, baseURL: url });
  const open = async () => {
    const page = await context.newPage();
    const cdp = await asPhone(context, page);
    const ms = await timed(async () => {
      await page.goto('/', { waitUntil: 'commit' });
      await reachFirstQuestion(page);
    });
    await cdp.detach();
    return { page, ms };
  };
  const cold = await open();
  await cold.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await leave(cold.page);
  const warm = await open();
  await leave(warm.page);
  await context.setOffline(true);
  const offline = await open();
  await context.close();
  return { cold: cold.ms, warm: warm.ms, offline: offline.ms };
}

/** Closes the session, and the tab once Today is there: a session that the tab takes with it would be offered to be gone on with. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the session', exact: true }).click();
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await page.close();
}

/** Until nothing waits to be sent. */
async function settled(page: Page, learner: string): Promise<void> {
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const waiting = () =>
      new Promise<number>((resolve) => {
        const counting = database.transaction('outbox').objectStore('outbox').count();
        counting.onsuccess = () => resolve(counting.result);
      });
    while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    database.close();
  }, `morsel-${learner}`);
}

/** From opening the app with the answers waiting until none waits; and the heap of that tab then, in megabytes. */
async function sync(browser: Browser, { url }: MorselServer, run: number): Promise<{ ms: number; heap: number }> {
  const context = await browser.newContext({ ...VIEW, baseURL: url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  const learner = await signIn(page, `bench-${run}@example.org`);
  await beLearner(page, learner);
  await page.reload();
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  const { events } = makeAnswering(await allModules(url))('bench', WAITING, Date.now());
  await letWait(page, learner, events as LearnerEvent[]);
  const ms = await timed(async () => {
    await page.reload({ waitUntil: 'commit' });
    await settled(page, learner);
  });
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await context.close();
  return { ms, heap: usedSize / 1_000_000 };
}

function line(what: string, values: readonly number[], unit: string): void {
  const [median, most] = [quantile(values, 0.5), Math.max(...values)];
  process.stdout.write(
    `${what.padEnd(44)} p50 ${median.toFixed(0).padStart(6)} ${unit}  most ${most.toFixed(0)} ${unit}\n`,
  );
}

buildWeb();
const server = await startMorsel({ RATE_LIMITS: 'off' });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS] });
try {
  process.stdout.write(`\nthe app on a device (${RUNS} runs; phone: processor 4 times slower, 150 ms, 1.6 Mbit/s)\n`);
  const waits: Waits[] = [];
  for (let run = 0; run < RUNS; run += 1) waits.push(await firstQuestion(browser, server));
  for (const kind of ['cold', 'warm', 'offline'] as const) {
    line(
      `opening to the first question, ${kind}`,
      waits.map((wait) => wait[kind]),
      'ms',
    );
  }
  const synced: { ms: number; heap: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) synced.push(await sync(browser, server, run));
  line(
    `${WAITING} waiting answers, opening to all settled`,
    synced.map(({ ms }) => ms),
    'ms',
  );
  line(
    `memory of the tab with ${WAITING} answers`,
    synced.map(({ heap }) => heap),
    'MB',
  );
} finally {
  await browser.close();
  await server.stop();
}

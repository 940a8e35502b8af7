/**
 * `npm run size`: what the network carries from the first visit to the first question, measured in a browser against
 * the real server, beside the budget. Exits with 1 when a budget is broken.
 */
import { type CDPSession, chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from './browser.ts';
import { reachFirstQuestion } from './first-question.ts';
import { startMorsel } from './morsel-server.ts';

const BUDGET = { script: 60_000, all: 130_000, requests: 15 };

interface Transfer {
  readonly url: string;
  readonly type: string;
  bytes: number;
}

/** Records every response with its size on the wire: headers and compressed body. */
async function record(cdp: CDPSession): Promise<Map<string, Transfer>> {
  const seen = new Map<string, Transfer>();
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    seen.set(requestId, { url: new URL(response.url).pathname, type, bytes: 0 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = seen.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  return seen;
}

function row(what: string, value: number, budget: number, unit: string): boolean {
  const kept = value <= budget;
  process.stdout.write(
    `${what.padEnd(12)} ${String(value).padStart(8)} ${unit} of ${budget}  ${kept ? 'kept' : 'BROKEN'}\n`,
  );
  return kept;
}

const server = await startMorsel();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS] });
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const transfers = await record(await context.newCDPSession(page));
  await page.goto(server.url);
  await reachFirstQuestion(page);
  const list = [...transfers.values()].filter(({ url }) => url !== '/favicon.ico').sort((a, b) => b.bytes - a.bytes);
  for (const { url, type, bytes } of list)
    process.stdout.write(`${String(bytes).padStart(8)}  ${type.padEnd(10)} ${url}\n`);
  const script = list.filter(({ type }) => type === 'Script').reduce((sum, { bytes }) => sum + bytes, 0);
  const all = list.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write('\nfirst visit to the first question\n');
  const kept = [
    row('JavaScript', script, BUDGET.script, 'bytes'),
    row('everything', all, BUDGET.all, 'bytes'),
    row('requests', list.length, BUDGET.requests, 'count'),
  ];
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}

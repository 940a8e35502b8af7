/** What the engine does on this machine: sessions on time, latency, equal bytes in two engines, merging in any order. */
import { random, shuffle } from '#core/math/random.ts';
import { DAY, DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { History } from '#core/memory/history.ts';
import type { Weights } from '#core/memory/memory.ts';
import { refit } from '#core/memory/refit.ts';
import { compose } from '#core/planning/compose.ts';
import { fingerprint, planFingerprint } from '#core/planning/fingerprint.ts';
import { priceTable } from '#core/planning/price.ts';
import { sampleCatalogue } from '#core/planning/sample.ts';
import { SimulatedLearner } from '#core/planning/simulated-learner.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { BROWSER_ARGS, findBrowser } from '../../tools/browser.ts';
import { bundle } from '../../tools/bundle.ts';
import { NOON, synthetic } from '../learner.ts';
import { quantile, time } from '../quantiles.ts';
import { row } from './report.ts';

/** Made-up people of three tempos play the sample library for a month. */
function people(seeds: number, minutes: number, days: number) {
  return [0.7, 1, 1.4].flatMap((slowness) =>
    Array.from({ length: seeds }, (_, seed) => {
      const person = new SimulatedLearner({ seed, knows: 0.3, slowness }, sampleCatalogue(60, seed));
      const played = Array.from({ length: days }, (_, day) =>
        person.play({ now: NOON + Math.round(day * 1.8) * DAY, minutes, seed: day }),
      );
      return { person, ratios: played.map(({ spentSeconds, askedSeconds }) => spentSeconds / askedSeconds) };
    }),
  );
}

export function sessionTimes(seeds: number): void {
  row('TIME', 'asked', '', 'p10', 'p50', 'p90', 'within');
  for (const minutes of [2, 5, 10, 15]) {
    const ratios = people(seeds, minutes, 15).flatMap((one) => one.ratios);
    const within = ratios.filter((ratio) => ratio >= 0.8 && ratio <= 1.2).length / ratios.length;
    row('TIME', `${minutes} min`, '', ...[0.1, 0.5, 0.9].map((q) => quantile(ratios, q).toFixed(2)), within.toFixed(2));
  }
}

export function latency(): void {
  for (const [items, runs] of [
    [1000, 100],
    [10_000, 20],
  ] as const) {
    const { state, catalogue } = synthetic(items);
    const values = time(runs, (seed) => compose({ now: NOON + seed * 3_600_000, minutes: 10, seed }, state, catalogue));
    row('LATENCY', `compose ${items}`, 'p95 ms', quantile(values, 0.95).toFixed(1));
  }
  row(
    'LATENCY',
    'price',
    'p95 ms',
    quantile(
      time(20, (run) => priceTable(otherWeights(run))),
      0.95,
    ).toFixed(1),
  );
  const answers = thousand();
  row(
    'LATENCY',
    'refit 1000',
    'p95 ms',
    quantile(
      time(10, () => refit(answers)),
      0.95,
    ).toFixed(1),
  );
}

/** Weights that no table was made for yet: a known one would cost nothing. */
function otherWeights(run: number): Weights {
  return DEFAULT_WEIGHTS.map((weight) => weight * (1 + (run + 1) * 1e-6));
}

/** A thousand spaced answers to a hundred keys. */
export function thousand(): History[] {
  const draw = random(1000);
  return Array.from({ length: 100 }, () => {
    let at = NOON;
    return Array.from({ length: 11 }, () => {
      at += Math.round((0.6 + draw() * 12) * DAY);
      const right = draw() < 0.8;
      return { at, grade: right ? (3 as const) : (1 as const), right, guess: 0 };
    });
  });
}

const CASES_SEED = 7;

/** A hash over `cases` results and plans, here and in Chromium where there is one. */
export async function determinism(cases: number): Promise<void> {
  const node = fingerprint(cases, CASES_SEED);
  const executablePath = await findBrowser();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    const source = await bundle('core/planning/fingerprint.ts');
    const other = await page.evaluate(
      async ({ source: text, cases: n, seed }) => {
        const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
        const module = (await import(address)) as { fingerprint(cases: number, seed: number): string };
        return module.fingerprint(n, seed);
      },
      { source, cases, seed: CASES_SEED },
    );
    row('DETERM', node.slice(0, 16), other.slice(0, 16), node === other ? 'equal' : 'DIFFER');
    if (node !== other) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** Cases that go to the browser at once. */
const CHUNK = 1000;

/** Plans of `cases` random learners, here and in Chromium, a thousand at a time. */
export async function plansAgree(cases: number): Promise<void> {
  const executablePath = await findBrowser();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    const source = await bundle('core/planning/fingerprint.ts');
    await page.evaluate(async (text) => {
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      Object.assign(globalThis, await import(address));
    }, source);
    let different = 0;
    for (let from = 0; from < cases; from += CHUNK) {
      const count = Math.min(CHUNK, cases - from);
      const there = page.evaluate(
        (chunk) => (globalThis as unknown as Fingerprints).planFingerprint(chunk.from, chunk.count, chunk.seed),
        { from, count, seed: CASES_SEED },
      );
      if (planFingerprint(from, count, CASES_SEED) !== (await there)) different += count;
    }
    row('DETERM', `${cases} plans`, '', different === 0 ? 'equal' : `${different} DIFFER`);
    if (different > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

interface Fingerprints {
  planFingerprint(from: number, count: number, seed: number): string;
}

/** The log of a month in many orders, with repetitions, as devices that were offline bring it in. */
export function merge(orders: number): void {
  const [first] = people(1, 5, 15);
  const log = first?.person.log ?? [];
  const expected = digest(fold(log));
  const equal = Array.from(
    { length: orders },
    (_, seed) => digest(fold(shuffle([...log, ...log.slice(0, seed)], seed))) === expected,
  ).filter(Boolean).length;
  row('MERGE', `${log.length} events`, `${orders} orders`, equal === orders ? 'equal' : `${orders - equal} DIFFER`);
  if (equal !== orders) process.exitCode = 1;
}

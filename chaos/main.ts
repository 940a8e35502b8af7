/**
 * `npm run chaos`: eight devices in real Chromium against the real server, through a network that cuts, delays, doubles
 * and swallows, with SIGKILL and full disks in between. Ends with 1 when an answer was lost or doubled, or two states
 * differ.
 *
 *     npm run chaos                              20,000 answers
 *     npm run chaos -- --answers 800 --seed 7    fewer, and another storm
 */
import { parseArgs } from 'node:util';
import { Chance } from './storm/chance.ts';
import { Storm } from './storm/storm.ts';
import type { Verdict } from './storm/verdict.ts';

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const wanted = Number(values.answers);
const seed = Number(values.seed);
if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(seed)) {
  throw new Error('Give whole numbers: --answers 20000 --seed 1');
}

const HAPPENED = [
  'turns',
  'requests cut',
  'answers lost',
  'answers cut in the middle',
  'requests doubled',
  'old requests repeated',
  'requests delayed',
  'requests in a black hole',
  'requests in a tunnel',
  'SIGKILL of the server',
  'SIGKILL of Chromium',
  'times the disk of the server was full',
  'answers "no room" of the server',
  'times the disk of a device was full',
  'answers a full device refused, and said so',
];

const begun = performance.now();
const storm = new Storm(new Chance(seed));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void storm.end().then(() => process.exit(130)));
}
try {
  await storm.begin();
  let told = 0;
  while (storm.answers < wanted) {
    await storm.turn();
    if (storm.answers - told < wanted / 10) continue;
    told = storm.answers;
    process.stderr.write(`${told} answers saved after ${seconds()} s\n`);
  }
  await storm.calm();
  process.exitCode = report(await storm.judge()) ? 0 : 1;
} finally {
  await storm.end();
}

function seconds(): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}

/** Prints what happened and what came of it. Answers whether all is well. */
function report(verdicts: readonly Verdict[]): boolean {
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const kept = new Set(verdicts.flatMap(({ ids }) => [...ids]));
  const forgotten = [...storm.proxy.acknowledged.keys()].filter((id) => !kept.has(id));
  const lost = [...verdicts.flatMap((verdict) => verdict.lost), ...forgotten];
  const doubled = verdicts.flatMap((verdict) => verdict.doubled);
  const unequal = [...verdicts.flatMap((verdict) => verdict.unequal), ...storm.proxy.contradictions];
  const compared = sum((verdict) => verdict.compared);
  const rows = [
    ['seed', seed],
    ['seconds', seconds()],
    ...HAPPENED.map((what) => [what, storm.tally.of(what)]),
    ['answers', storm.answers],
    ['events that a device said are saved', storm.saved],
    ['events that the server acknowledged', storm.proxy.acknowledged.size],
    ['events in the log', kept.size],
    ['lost', lost.length],
    ['doubled', doubled.length],
    ['tabs compared with the replay', compared],
    ['differences', unequal.length],
  ];
  for (const [what, count] of rows) process.stdout.write(`${String(what).padEnd(48)}${String(count).padStart(10)}\n`);
  for (const sentence of [...lost, ...doubled, ...unequal].slice(0, 20)) process.stdout.write(`${sentence}\n`);
  return lost.length + doubled.length + unequal.length === 0 && compared > 0;
}

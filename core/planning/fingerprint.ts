import { canonical } from '#core/math/canonical.ts';
import { exp, ln, pow } from '#core/math/exponential.ts';
import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import { sha256 } from '#core/math/sha256.ts';
import { compose } from '#core/planning/compose.ts';
import { next } from '#core/planning/next.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';

const NOW = 1_800_000_000_000;
const CASES_A_PLAN = 1000;
const CASES_A_LINE = 1000;
/** Answers given before the plan is made again. */
const ANSWERS = 3;

/**
 * SHA-256 over `cases` results of exp, ln and pow, over one plan, and what answers make
 * of it, for every thousand of them and at least one. Two
 * engines agree on planning exactly when they agree on this.
 */
export function fingerprint(cases: number, seed: number): string {
  const draw = random(seedOf(seed, 'arithmetic'));
  const lines: string[] = [];
  let line: number[] = [];
  for (let i = 0; i < cases; i++) {
    const x = (draw() - 0.5) * 1400;
    const y = draw() * 1000;
    line.push(exp(x), ln(y), pow(y, draw() * 2 - 1));
    if (line.length >= CASES_A_LINE * 3 || i === cases - 1) {
      lines.push(sha256(line.join(' ')));
      line = [];
    }
  }
  for (let i = 0; i === 0 || i < Math.floor(cases / CASES_A_PLAN); i++) lines.push(sha256(planText(seedOf(seed, i))));
  return sha256(lines.join('\n'));
}

function planText(seed: number): string {
  const catalogue = sampleCatalogue(10 + (seed % 30), seed);
  const state = sampleLearner(catalogue, (seed % 11) / 10, NOW, seed);
  const request = { now: NOW, minutes: 1 + (seed % 15), seed, role: 'role-0' };
  const first = compose(request, state, catalogue);
  const done = first.bites.slice(0, ANSWERS).map((bite, i) => ({ bite, ms: 9000 + i, correct: (seed >> i) % 2 === 0 }));
  const live = {
    id: 's',
    startedAt: NOW,
    askedSeconds: 60 * request.minutes,
    seed,
    spentSeconds: 9 * done.length,
    done,
  };
  return canonical([first, next(first, live, state, catalogue, request)]);
}

import { abilityOf } from '#core/mastery/ability.ts';
import { gaps } from '#core/mastery/gaps.ts';
import { answer } from '#core/mastery/sample.ts';
import { canonical } from '#core/math/canonical.ts';
import { exp, ln, pow } from '#core/math/exponential.ts';
import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import { sha256 } from '#core/math/sha256.ts';
import { compose } from '#core/planning/compose.ts';
import { next } from '#core/planning/next.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';
import { recommend } from '#core/recommendation/recommend.ts';

const NOW = 1_800_000_000_000;
const CASES_A_PLAN = 1000;
const CASES_A_LINE = 1000;
/** Answers given before the plan is made again. */
const ANSWERED = 3;
/** Answers of the made-up log that suggestions and gaps follow from. */
const ANSWERS = 40;

/**
 * SHA-256 over `cases` results of exp, ln and pow; over one plan and what answers make of it, one list of suggestions
 * and one of gaps for every thousand of them and at least one. Two engines agree on these exactly when they agree on this.
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
  for (let i = 0; i === 0 || i < Math.floor(cases / CASES_A_PLAN); i++) {
    lines.push(sha256(planText(seedOf(seed, i))), sha256(adviceText(seedOf(seed, 'advice', i))));
  }
  return sha256(lines.join('\n'));
}

/** SHA-256 over the plans of the cases from `from` on, `count` of them, each followed by what answers make of it. */
export function planFingerprint(from: number, count: number, seed: number): string {
  const lines = Array.from({ length: count }, (_, i) => sha256(planText(seedOf(seed, 'plan', from + i))));
  return sha256(lines.join('\n'));
}

function planText(seed: number): string {
  const catalogue = sampleCatalogue(10 + (seed % 30), seed);
  const state = sampleLearner(catalogue, (seed % 11) / 10, NOW, seed);
  const request = { now: NOW, minutes: 1 + (seed % 15), seed, role: 'role-0' };
  const first = compose(request, state, catalogue);
  const done = first.bites
    .slice(0, ANSWERED)
    .map((bite, i) => ({ bite, ms: 9000 + i, correct: (seed >> i) % 2 === 0 }));
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

function adviceText(seed: number): string {
  const catalogue = sampleCatalogue(10 + (seed % 30), seed);
  const draw = random(seed);
  const log = Array.from({ length: ANSWERS }, (_, n) => {
    const at = NOW - Math.round((ANSWERS - n) * 40_000_000 * draw());
    return answer(`module-${Math.floor(draw() * 6)}`, Math.floor(draw() * 3), draw() < 0.7, at, n);
  });
  const state = sampleLearner(catalogue, (seed % 11) / 10, NOW, seed);
  const known = { ability: abilityOf(log, catalogue), state, catalogue };
  const suggestions = recommend({ now: NOW, seed, role: 'role-0' }, known);
  return canonical([suggestions, gaps('role-0', known, NOW), known.ability]);
}

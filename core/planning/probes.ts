import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import type { Desk } from '#core/planning/desk.ts';
import type { Plan } from '#core/planning/plan.ts';
import type { RankedReview } from '#core/planning/review-offer.ts';
import { type Selection, takeReview } from '#core/planning/selection.ts';

/** Share of review slots that go to keys drawn by chance alone: without them calibration would see only what was chosen. */
const PROBE_SHARE = 0.05;

/**
 * Draws the random probes: every key that could be reviewed is drawn with the same probability, so that a twentieth of
 * the slots is expected to go to them. Each key's draw follows from the seed and the key. A plan made again keeps the
 * probes of the earlier one and draws no others.
 */
export function takeProbes(at: Desk, to: Selection, reviews: readonly RankedReview[], earlier: Plan | undefined): void {
  const open = reviews.filter(({ facts }) => !to.keys.has(facts.key));
  if (earlier) {
    const drawn = new Map(
      earlier.bites.filter(({ purpose }) => purpose === 'probe').map((probe) => [probe.key, probe]),
    );
    for (const offer of open) {
      const probe = drawn.get(offer.facts.key);
      if (probe) takeReview(at, to, offer, { purpose: 'probe', propensity: probe.propensity });
    }
    return;
  }
  const all = secondsOf(open);
  const slots = Math.min(Math.max(0, to.left), secondsOf(open.filter(({ index }) => index > 0)));
  const propensity = all > 0 ? (PROBE_SHARE * slots) / all : 0;
  const seed = seedOf(at.request.seed, 'probe');
  for (const offer of open) {
    const drawn = random(seedOf(seed, offer.facts.key))() < propensity;
    if (drawn) takeReview(at, to, offer, { purpose: 'probe', propensity });
  }
}

function secondsOf(reviews: readonly RankedReview[]): number {
  return reviews.reduce((sum, { seconds }) => sum + seconds, 0);
}

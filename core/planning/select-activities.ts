import { retrievability } from '#core/memory/fsrs.ts';
import { bite } from '#core/planning/bite.ts';
import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { allowed, type Desk, memoryOf, nextVariant, playable } from '#core/planning/desk.ts';
import { lessonFacts } from '#core/planning/lesson-facts.ts';
import type { LessonOffer } from '#core/planning/lesson-offer.ts';
import type { ActivityFacts, KeyFacts } from '#core/planning/library.ts';
import { type Selection, takeCheck } from '#core/planning/selection.ts';
import { worthOf } from '#core/planning/worth.ts';

/** Recall assumed of an idea that was never asked. */
const UNSEEN = 0.4;
/** Nothing takes less: with fewer seconds left there is no need to look. */
const SHORTEST_SECONDS = 3;

/** Every miss once more if it fits, unless its lesson will ask it again. The other variant, where there is one. */
export function takeReasks(at: Desk, to: Selection): void {
  for (const miss of at.progress.misses) {
    const facts = miss.key === undefined ? undefined : at.library.keys.get(miss.key);
    const coming = to.begun.some(({ bites }) => bites.some(({ key }) => key === miss.key));
    if (!facts || coming) continue;
    const card = nextVariant(at, facts.variants, facts.key);
    if (!card) continue;
    const again = bite(at, facts.module, card, 'reask', miss.reason);
    if (again.seconds > to.left) continue;
    to.reasks.push(again);
    to.keys.add(facts.key);
    to.left -= again.seconds;
  }
}

/** The activities of the modules asked for, weakest first, one for each idea. */
export function takeWarmUp(at: Desk, to: Selection): void {
  const keys = [...at.library.modules.values()]
    .filter((module) => allowed(at, module))
    .flatMap((module) => at.library.keysOf.get(module.id) ?? []);
  const weakest = keys
    .map((facts) => ({ facts, gain: worthOf(at, facts.module) * (1 - recallOf(at, facts)) }))
    .sort((a, b) => b.gain - a.gain || (a.facts.key < b.facts.key ? -1 : 1));
  for (const { facts } of weakest) {
    const card = nextVariant(at, facts.variants, facts.key);
    if (card) takeCheck(at, to, facts.module, card, 'warm-up', 'need');
  }
  to.worthwhile = to.checks.length > 0;
}

function recallOf(at: Desk, { key }: KeyFacts): number {
  const memory = memoryOf(at, key);
  return memory ? retrievability(memory, at.request.now, at.weights) : UNSEEN;
}

/**
 * Activities of modules whose lesson does not fit: the pretest first, then their other ideas, module by module; then
 * ideas of learned modules that were never asked. At most `most` modules.
 */
export function takeChecks(
  at: Desk,
  to: Selection,
  offers: readonly LessonOffer[],
  most = Number.POSITIVE_INFINITY,
): void {
  const asked = new Set(at.progress.done.map(({ bite: { module } }) => module));
  const waiting = offers.filter(({ module }) => !to.modules.has(module.id) && !at.progress.begun.has(module.id));
  const first = waiting.filter(({ module }) => asked.has(module.id));
  const others = waiting.filter(({ module }) => !asked.has(module.id));
  let modules = 0;
  for (const { module, reason } of [...first, ...others]) {
    if (modules >= most || to.left < SHORTEST_SECONDS) return;
    const before = to.checks.length;
    for (const card of checkCards(at, module)) takeCheck(at, to, module, card, 'pretest', reason);
    if (to.checks.length > before) modules += 1;
  }
  to.worthwhile ||= to.checks.length > 0;
  if (modules < most) takeUnseen(at, to);
}

function takeUnseen(at: Desk, to: Selection): void {
  for (const [key, { module, variants }] of at.library.keys) {
    if (to.left < SHORTEST_SECONDS) return;
    if (!allowed(at, module) || memoryOf(at, key) || !started(at, module)) continue;
    const card = nextVariant(at, variants, key);
    if (card) takeCheck(at, to, module, card, 'pretest', 'new');
  }
}

function started(at: Desk, module: ModuleFacts): boolean {
  return (at.library.keysOf.get(module.id) ?? []).some(({ key }) => memoryOf(at, key) !== undefined);
}

/** One activity for each idea that has no memory yet, the pretest's first. */
function checkCards(at: Desk, module: ModuleFacts): ActivityFacts[] {
  const { pretest } = lessonFacts(at, module);
  const asked = new Set(pretest.map(({ key }) => key));
  const others = (at.library.keysOf.get(module.id) ?? [])
    .filter(({ key }) => !asked.has(key))
    .flatMap(({ variants }) => variants.filter((card) => playable(at, card)).slice(0, 1));
  return [...pretest, ...others].filter(({ key }) => memoryOf(at, key) === undefined);
}

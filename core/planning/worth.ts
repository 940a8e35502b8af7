import { exp, ln } from '#core/math/exponential.ts';
import { DAY, initial } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { ModuleFacts } from '#core/planning/catalogue.ts';
import type { Desk } from '#core/planning/desk.ts';
import { PRICES, type PriceTable, place, valueIn } from '#core/planning/price.ts';

/** Needs count from three days before. */
export const NEED_WINDOW = 3 * DAY;
/** Seconds of an average review: what the price table counts in. */
export const REVIEW_SECONDS = 10.675;
/** Of the ideas of a lesson, how many are recalled at its end. */
const LEARNED = 0.75;

/** What a module is worth that is not in the learner's language. */
const FOREIGN = 0.4;

/** What was learned once stays worth at least this: it was chosen for a reason that the role may not know. */
const LEARNED_ONCE = 0.6;

/** Value of keeping one learned idea of the module. */
export function keepingWorth(at: Desk, module: ModuleFacts): number {
  return Math.max(worthOf(at, module), LEARNED_ONCE);
}

/**
 * Value of learning one idea of the module: what the role asks of its skill (without a role, what roles ask on average),
 * its level and its language. What the learner came for counts as asked in full, and half as much again.
 */
export function worthOf({ request, library }: Desk, module: ModuleFacts): number {
  const role = request.role === undefined ? undefined : library.roles.get(request.role);
  const wanted = request.goals?.includes(module.skill) ?? false;
  const asked = (role ? role.skills[module.skill] : library.commonlyAsked.get(module.skill)) ?? 0;
  const level = { foundation: 1, practice: 0.95, advanced: 0.9 }[module.level];
  const foreign =
    request.language !== undefined && module.language !== undefined && module.language !== request.language;
  const guided = request.guidance?.worth.get(module.id) ?? 1;
  return (wanted ? 1.5 : 0.1 + 0.9 * asked) * level * (foreign ? FOREIGN : 1) * guided;
}

/** When the module's skill is needed, if that is within the next three days. */
export function neededAt({ request }: Desk, module: ModuleFacts): number | undefined {
  const times = (request.needs ?? [])
    .filter(({ skill, at }) => skill === module.skill && at >= request.now && at <= request.now + NEED_WINDOW)
    .map(({ at }) => at);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * The price per second (in value-days) at which learning an idea is exactly worth its seconds: `value` times what the
 * idea is worth afterwards equals price times `seconds`. The higher, the better the lesson.
 */
export function breakEven(table: PriceTable, weights: Weights, value: number, seconds: number): number {
  const target = ln(Math.max(seconds, 1) / REVIEW_SECONDS);
  let before: Point | undefined;
  for (const point of newIdeas(table, weights)) {
    if (point.y <= target) return (exp(between(before, point, target)) * value) / REVIEW_SECONDS;
    before = point;
  }
  return (exp((before?.x ?? 0) + (before?.y ?? 0) - target) * value) / REVIEW_SECONDS;
}

/** ln of a price, and ln of a new idea's worth per price. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const curves = new WeakMap<PriceTable, readonly Point[]>();

/** What a new idea is worth at each price, worked out once for each table. */
function newIdeas(table: PriceTable, weights: Weights): readonly Point[] {
  const known = curves.get(table);
  if (known) return known;
  const hit = place(initial(3, weights));
  const miss = place(initial(1, weights));
  const points = PRICES.map((price, k) => {
    const layer = table.layers[k];
    const worth = layer ? LEARNED * valueIn(layer, hit) + (1 - LEARNED) * valueIn(layer, miss) : 0;
    return { x: ln(price), y: ln(worth / price) };
  });
  curves.set(table, points);
  return points;
}

function between(a: Point | undefined, b: Point, y: number): number {
  return a ? a.x + ((b.x - a.x) * (a.y - y)) / (a.y - b.y) : b.x + b.y - y;
}

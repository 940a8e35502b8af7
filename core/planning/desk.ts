import { DAY } from '#core/memory/fsrs.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import type { CardFacts, Catalogue, ModuleFacts } from '#core/planning/catalogue.ts';
import { dueDates } from '#core/planning/due.ts';
import { deviceOf } from '#core/planning/lesson-facts.ts';
import { type ActivityFacts, type Library, libraryOf } from '#core/planning/library.ts';
import { type CardTime, cardTime, ownShare } from '#core/planning/pace.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { type PriceTable, priceTable } from '#core/planning/price.ts';
import { NO_PROGRESS, type Progress } from '#core/planning/progress.ts';
import type { LearnerState, SessionRecord } from '#core/sync/state.ts';

/** Everything a plan is made from, laid out once. */
export interface Desk {
  readonly request: PlanRequest;
  readonly state: LearnerState;
  /** Until when the learner is asked to learn a module, by its id. */
  readonly due: ReadonlyMap<string, number>;
  /** Keys that have a memory. */
  readonly memories: number;
  readonly library: Library;
  readonly weights: Weights;
  readonly table: PriceTable;
  readonly progress: Progress;
  /** Seconds that may be planned. */
  readonly budget: number;
  /** Usual days between this learner's sessions, or more when a holiday begins. */
  readonly gap: number;
  /** How today's times compare with the expected ones; 1 is as expected. */
  readonly tempo: number;
  /** What this device cannot play, as one name. */
  readonly device: string;
  /** Times already worked out: of a card of one second, by kind. */
  readonly times: Map<string, CardTime>;
}

export function desk(
  request: PlanRequest,
  state: LearnerState,
  catalogue: Catalogue,
  weights: Weights,
  session: { readonly progress: Progress; readonly budget: number; readonly tempo: number } = {
    progress: NO_PROGRESS,
    budget: budgetOf(request.minutes),
    tempo: 1,
  },
): Desk {
  const library = libraryOf(catalogue);
  const gap = Math.max(usualGap(state.sessions), request.gap ?? 0);
  const memories = Object.keys(state.memories).length;
  const table = priceTable(weights);
  return {
    request,
    state,
    due: dueDates(request.assignments ?? [], library),
    memories,
    library,
    weights,
    table,
    gap,
    device: deviceOf(request.without),
    times: new Map(),
    ...session,
  };
}

/** Seconds to plan for so many minutes: 5 % and ten seconds are kept for opening and the recap. */
export function budgetOf(minutes: number): number {
  return Math.max(0, 60 * minutes * 0.95 - 10);
}

const FEWEST_HOURS = 4;

/** Median days between the last twenty sittings at least four hours apart; 1 while unknown; from 0.5 to 14. */
export function usualGap(sessions: readonly SessionRecord[]): number {
  const gaps: number[] = [];
  for (let i = sessions.length - 1; i > 0 && gaps.length < 20; i--) {
    const days = ((sessions[i]?.endedAt ?? 0) - (sessions[i - 1]?.endedAt ?? 0)) / DAY;
    if (days * 24 >= FEWEST_HOURS) gaps.push(days);
  }
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  return Math.min(Math.max(median, 0.5), 14);
}

/** Whether this device can play the card. */
export function playable({ request }: Desk, card: CardFacts): boolean {
  return !request.without?.includes(card.kind);
}

export function allowed({ request }: Desk, module: ModuleFacts): boolean {
  return request.only === undefined || request.only.includes(module.id);
}

/** Seconds of one card for this person today: among cards of a kind, in proportion to what the library expects. */
export function timeOf(at: Desk, { kind, seconds }: CardFacts): CardTime {
  const unit = at.times.get(kind) ?? unitTime(at, kind);
  const times = Math.max(seconds, 1);
  return { mean: unit.mean * times, variance: unit.variance * times * times };
}

function unitTime({ state, tempo, times, library }: Desk, kind: string): CardTime {
  const { mean, variance } = cardTime(kind, 1, state.pace, library.usualTimes.get(kind));
  const unit = { mean: mean * tempo, variance: variance * tempo * tempo };
  times.set(kind, unit);
  return unit;
}

/** Mean seconds of asking a key again: as its card and kind tell, moved by how long this key took this person before. */
export function reviewSeconds(at: Desk, card: CardFacts, key: string): number {
  const { mean, variance } = timeOf(at, card);
  const own = at.state.keyPace[key];
  if (!own) return mean;
  return mean * ownShare(own, mean, variance);
}

export function memoryOf({ state }: Desk, key: string): MemoryState | undefined {
  return Object.hasOwn(state.memories, key) ? state.memories[key] : undefined;
}

/**
 * The variant to ask next: as guided, where difficulty matters; otherwise, and when it is asked again, in author's order
 * the one after the last.
 */
export function nextVariant(at: Desk, variants: readonly ActivityFacts[], key: string): ActivityFacts | undefined {
  const [only, another] = variants;
  if (only && !another) return playable(at, only) ? only : undefined;
  const last = Object.hasOwn(at.state.lastActivity, key) ? at.state.lastActivity[key] : undefined;
  const wanted = at.progress.keys.has(key) ? undefined : at.request.guidance?.variants.get(key);
  const after = variants.findIndex((card) => card.id === last) + 1;
  const turns = [...variants.slice(after), ...variants.slice(0, after)].filter((card) => playable(at, card));
  return turns.find((card) => card.id === wanted) ?? turns[0];
}

import { exp } from '#core/math/exponential.ts';
import { type Random, random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import { DAY, SITTING_DAYS } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
import type { DoneBite, LiveSession } from '#core/planning/live.ts';
import { next } from '#core/planning/next.ts';
import { paceOf } from '#core/planning/pace.ts';
import type { Bite, Plan, PlanRequest } from '#core/planning/plan.ts';
import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import { EMPTY_STATE, step } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What a made-up person is like. */
export interface Person {
  readonly seed: number;
  /** Share of the ideas known before the first lesson. */
  readonly knows: number;
  /** Time taken as a multiple of an average person's. */
  readonly slowness: number;
}

/** One session as it was played. */
export interface Played {
  readonly first: Plan;
  readonly done: readonly DoneBite[];
  readonly askedSeconds: number;
  readonly spentSeconds: number;
}

/** Time spread within one person: standard deviation of ln(seconds). */
const SPREAD = 0.35;
const BETWEEN_BITES = 1;
const ANSWER_SHARE = 0.6;

/**
 * Someone whose true memory is not the scheduler's: recall halves with every half-life, which grows when something is
 * recalled after a while and shrinks when it is not. Plays sessions bite by bite, as the app does, for tests and
 * measurements.
 */
export class SimulatedLearner {
  state: LearnerState = EMPTY_STATE;
  readonly log: LoggedEvent[] = [];
  readonly #halfLives = new Map<string, { days: number; at: number }>();
  readonly #draw: Random;
  readonly #person: Person;
  readonly #catalogue: Catalogue;

  constructor(person: Person, catalogue: Catalogue) {
    this.#person = person;
    this.#catalogue = catalogue;
    this.#draw = random(person.seed);
  }

  /** True probability of recall of a key. */
  recall(key: string, at: number): number {
    const memory = this.#halfLives.get(key);
    if (memory) return exp((-Math.LN2 * Math.max(0, at - memory.at)) / DAY / memory.days);
    const known = random(seedOf(this.#person.seed, 'known', key))() < this.#person.knows;
    return known ? 0.95 : 0.25;
  }

  /** Plays a session that begins at `request.now`, to its end. */
  play(request: PlanRequest): Played {
    const first = compose(request, this.state, this.#catalogue);
    let live: LiveSession = {
      id: `session-${request.now}`,
      startedAt: request.now,
      askedSeconds: request.minutes * 60,
      seed: request.seed,
      spentSeconds: 0,
      done: [],
    };
    let plan = first;
    for (let bite = plan.bites[0]; bite; bite = plan.bites[0]) {
      live = this.#answer(live, bite);
      const now = request.now + Math.round(live.spentSeconds * 1000);
      this.#endLessons(live, request, now);
      plan = next(plan, live, this.state, this.#catalogue, { ...request, now });
    }
    const { done, askedSeconds, spentSeconds } = live;
    const ms = Math.round(spentSeconds * 1000);
    this.#log(live.id, request.now + ms, { kind: 'session', session: live.id, askedSeconds, ms, finished: true });
    return { first, done, askedSeconds, spentSeconds };
  }

  #answer(live: LiveSession, bite: Bite): LiveSession {
    const at = live.startedAt + Math.round(live.spentSeconds * 1000);
    const correct = bite.key === undefined ? undefined : this.#draw() < this.recall(bite.key, at);
    const card = this.#catalogue.modules.find(({ id }) => id === bite.module)?.cards.find(({ id }) => id === bite.card);
    const effort = correct === undefined ? 1 : correct ? 0.85 : 1.6;
    const seconds = (card?.seconds ?? 10) * this.#person.slowness * effort * exp(SPREAD * this.#normal());
    const ms = Math.round(seconds * 1000);
    const base = { session: live.id, module: bite.module, version: bite.version, cardKind: bite.kind };
    if (bite.purpose === 'content' || bite.key === undefined) {
      this.#log(live.id, at + ms, { ...base, kind: 'lesson', card: bite.card, ms });
    } else {
      this.#learn(bite.key, at, correct === true);
      const verdict = { score: correct ? 1 : 0, correct: correct === true };
      const { key, purpose, card: activity, propensity } = bite;
      const answerMs = Math.round(ms * ANSWER_SHARE);
      const pace = paceOf(bite.kind, answerMs, this.state);
      const attempt = { ...base, kind: 'attempt' as const, key, purpose, activity, propensity, pace, ms: answerMs };
      this.#log(live.id, at + ms, { ...attempt, response: null, hints: 0, revealed: false }, verdict);
    }
    const entry = { bite, ms, ...(correct === undefined ? {} : { correct }) };
    return { ...live, spentSeconds: live.spentSeconds + seconds + BETWEEN_BITES, done: [...live.done, entry] };
  }

  #endLessons(live: LiveSession, request: PlanRequest, at: number): void {
    const { finished, skipped } = lessonOutcomes(live, this.state, this.#catalogue, request);
    const base = { kind: 'lesson' as const, session: live.id, version: 'v1', ms: 0 };
    for (const module of finished) this.#log(live.id, at, { ...base, module });
    for (const module of skipped) this.#log(live.id, at, { ...base, module, skipped: true });
  }

  #learn(key: string, at: number, correct: boolean): void {
    const before = this.#halfLives.get(key);
    const spaced = before !== undefined && at - before.at >= SITTING_DAYS * DAY;
    const days = before?.days ?? (correct ? 20 : 4);
    this.#halfLives.set(key, { days: correct ? days * (spaced ? 2.2 : 1.1) : Math.max(2, days / 2), at });
  }

  #log(session: string, at: number, body: Unsigned, verdict?: Verdict): void {
    const seq = this.log.length;
    const signed = {
      ...body,
      id: `${session}-${seq}`,
      device: 'phone',
      seq,
      clientAt: at,
      zone: 'UTC',
      effectiveAt: at,
    };
    const event = verdict ? { ...signed, verdict } : signed;
    this.log.push(event);
    this.state = step(this.state, event);
  }

  /** Roughly standard normal: twelve uniform draws less six. */
  #normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.#draw();
    return sum;
  }
}

type Unsign<E> = E extends LearnerEvent ? Omit<E, 'id' | 'device' | 'seq' | 'clientAt' | 'zone'> : never;
type Unsigned = Unsign<LearnerEvent>;

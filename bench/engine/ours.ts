import { daysSince, retrievability, SITTING_DAYS } from '#core/memory/fsrs.ts';
import { histories } from '#core/memory/history.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { Prior } from '#core/memory/prior.ts';
import { refit, refitDue } from '#core/memory/refit.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
import type { LiveSession } from '#core/planning/live.ts';
import { next } from '#core/planning/next.ts';
import type { Bite, PlanRequest } from '#core/planning/plan.ts';
import type { LoggedEvent, Verdict } from '#core/sync/event.ts';
import { EMPTY_STATE, fold, step } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { catalogueOf, itemOf, LESSON, QUESTION_SECONDS } from './lessons.ts';
import type { Prediction } from './outcome.ts';
import type { Policy, Scheduler } from './policy.ts';
import { COST, type Sitting, type World } from './world.ts';

/** The product's own planner, memory and refit: every answer is an event, every state a fold. */
export const ours: Policy = { name: 'ours', begin: (of, prior) => new Product(of, prior, true) };
/** The same without fitting, under the default weights. */
export const oursUnfitted: Policy = { name: 'ours-default', begin: (of, prior) => new Product(of, prior, false) };

/** Time until a right answer as a share of that question's time: the planner adds what feedback and misses take. */
const ANSWER_SHARE = (0.6 * QUESTION_SECONDS) / COST.right;

/** Seconds of practice that a minute of a session holds for the planner, which keeps 5 % and ten seconds back. */
const minutesFor = (seconds: number) => (seconds + 10) / 57;

class Product implements Scheduler {
  readonly predictions: Prediction[] = [];
  readonly #catalogue: Catalogue;
  readonly #prior: Prior | undefined;
  readonly #taught = new Set<number>();
  readonly #log: LoggedEvent[] = [];
  #state: LearnerState = EMPTY_STATE;
  #weights: Weights | undefined;
  #reviews = 0;
  #fitted = 0;

  constructor(of: World, prior: Prior, refits: boolean) {
    this.#catalogue = catalogueOf(of);
    this.#prior = refits ? prior : undefined;
    this.#weights = refits ? prior.weights : undefined;
  }

  play(sitting: Sitting): void {
    const request = {
      now: sitting.start,
      minutes: minutesFor(sitting.seconds),
      seed: sitting.start % 1_000_003,
      role: 'all',
    };
    let plan = compose(request, this.#state, this.#catalogue, this.#weights);
    let live: LiveSession = {
      id: `s${sitting.start}`,
      startedAt: sitting.start,
      askedSeconds: request.minutes * 60,
      seed: request.seed,
      spentSeconds: 0,
      done: [],
    };
    for (let bite = plan.bites[0]; bite && !plan.summary.done; bite = plan.bites[0]) {
      const before = sitting.spent;
      const correct = this.#do(sitting, live.id, bite);
      const ms = Math.round((sitting.spent - before) * 1000);
      const entry = { bite, ms, ...(correct === undefined ? {} : { correct }) };
      live = { ...live, spentSeconds: sitting.spent, done: [...live.done, entry] };
      const now: PlanRequest = { ...request, now: sitting.now };
      this.#endLessons(live, now);
      plan = next(plan, live, this.#state, this.#catalogue, now, this.#weights);
    }
    const { id: session, askedSeconds } = live;
    const ms = Math.round(sitting.spent * 1000);
    this.#event(session, sitting.now, { kind: 'session', session, askedSeconds, ms, finished: true });
    if (this.#prior && refitDue(this.#reviews, this.#fitted)) this.#refit(this.#prior);
  }

  #do(sitting: Sitting, session: string, bite: Bite): boolean | undefined {
    const item = itemOf(bite.module);
    const at = sitting.now;
    const base = { session, module: bite.module, version: bite.version, cardKind: bite.kind };
    if (bite.key === undefined) {
      sitting.spend(item, LESSON.text);
      this.#event(session, sitting.now, { ...base, kind: 'lesson', card: bite.card, ms: sitting.now - at });
      return undefined;
    }
    const correct = this.#ask(sitting, item, bite);
    this.#predict(bite.key, at, correct, bite.purpose === 'probe');
    const verdict = { score: correct ? 1 : 0, correct };
    const { key, card: activity, propensity } = bite;
    const purpose = bite.purpose === 'content' ? 'lesson' : bite.purpose;
    const answer = { response: null, hints: 0, revealed: false, pace: 'usual' as const };
    const ms = Math.round((sitting.now - at) * ANSWER_SHARE);
    this.#event(
      session,
      sitting.now,
      { ...base, ...answer, kind: 'attempt', key, purpose, activity, propensity, ms },
      verdict,
    );
    return correct;
  }

  /** Before its text an item was not taught; after it the lesson's last question is the first true answer. */
  #ask(sitting: Sitting, item: number, { purpose, card }: Bite): boolean {
    if (this.#taught.has(item)) return sitting.review(item);
    const taught = purpose === 'lesson' && card === LESSON.lastCard;
    if (!taught) {
      const right = sitting.pretest(item);
      if (right) this.#taught.add(item);
      return right;
    }
    this.#taught.add(item);
    return sitting.teach(item, LESSON.question);
  }

  #predict(key: string, at: number, right: boolean, probe: boolean): void {
    const memory = this.#state.memories[key];
    const days = memory ? daysSince(memory, at) : 0;
    if (!memory || days < SITTING_DAYS) return;
    this.#reviews += 1;
    this.predictions.push({ days, predicted: retrievability(memory, at, this.#weights), right, probe });
  }

  #endLessons(live: LiveSession, request: PlanRequest): void {
    const { finished, skipped } = lessonOutcomes(live, this.#state, this.#catalogue, request);
    const base = { kind: 'lesson' as const, session: live.id, version: '1', ms: 0 };
    for (const module of finished) this.#event(live.id, request.now, { ...base, module });
    for (const module of skipped) this.#event(live.id, request.now, { ...base, module, skipped: true });
  }

  #refit(prior: Prior): void {
    this.#fitted = this.#reviews;
    this.#weights = refit(histories(this.#log), prior).weights;
    this.#state = fold(this.#log, this.#weights);
  }

  #event(session: string, at: number, body: Body, verdict?: Verdict): void {
    const seq = this.#log.length;
    const signed = { ...body, id: `${session}-${seq}`, device: 'd', seq, clientAt: at, zone: 'UTC', effectiveAt: at };
    const event = (verdict ? { ...signed, verdict } : signed) as LoggedEvent;
    this.#log.push(event);
    this.#state = step(this.#state, event, this.#weights);
  }
}

type Unsigned<E> = E extends LoggedEvent
  ? Omit<E, 'id' | 'device' | 'seq' | 'clientAt' | 'zone' | 'effectiveAt' | 'verdict'>
  : never;
type Body = Unsigned<LoggedEvent>;

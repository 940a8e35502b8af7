import type { Graded } from '#content/activities/activity.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import type { DoneBite, LiveSession } from '#core/planning/live.ts';
import type { Bite, Plan, PlanRequest } from '#core/planning/plan.ts';
import type { Confidence } from '#core/sync/event.ts';
import type { Step } from '../engine/questions.ts';
import { now } from '../offline/clock.ts';
import type { KeptSession } from '../offline/database.ts';
import { learnerDatabase, record } from '../offline/store.svelte.ts';
import { uuidv7 } from '../offline/uuid.ts';
import { closeKept, dropKept, keep, sessionEvent } from './kept.ts';
import { later } from './later.ts';

/** One answer as the screen gives it. */
export interface Answer {
  readonly response: unknown;
  readonly graded: Graded;
  /** From the question to the answer. */
  readonly ms: number;
  readonly hints: number;
  readonly revealed: boolean;
  readonly confidence?: Confidence | undefined;
}

/**
 * The session under way: which bite is on screen and what follows from each answer. Every step is on the disk before
 * it shows, so the page may be closed at any moment.
 */
export class Session {
  readonly #catalogue: Catalogue;
  #kept: KeptSession;
  #bite: Bite | undefined;
  #attempt: string | undefined;
  #step: Step | undefined;
  #ended = $state(false);

  private constructor(catalogue: Catalogue, kept: KeptSession) {
    this.#catalogue = catalogue;
    this.#kept = $state.raw(kept);
    this.#bite = $state.raw(kept.plan.bites[0]);
  }

  /** Begins a session with a plan made for `request`; one left in the middle is closed first. */
  static async begin(catalogue: Catalogue, request: PlanRequest, plan: Plan): Promise<Session> {
    await closeKept(learnerDatabase());
    const startedAt = now();
    const live = { id: uuidv7(startedAt), startedAt, askedSeconds: request.minutes * 60, seed: request.seed };
    const session = new Session(catalogue, { request, plan, live: { ...live, spentSeconds: 0, done: [] } });
    await keep(learnerDatabase(), session.#kept);
    return session;
  }

  /** Goes on where a session was left, planned anew for the time that remains. */
  static async resume(catalogue: Catalogue, kept: KeptSession): Promise<Session> {
    const session = new Session(catalogue, kept);
    await session.#goOn();
    return session;
  }

  /** The card on screen; `undefined` once the session has ended. */
  get bite(): Bite | undefined {
    return this.#bite;
  }

  get live(): LiveSession {
    return this.#kept.live;
  }

  get plan(): Plan {
    return this.#kept.plan;
  }

  /** The card after this one as things stand: worth fetching. */
  get upcoming(): Bite | undefined {
    return this.#kept.plan.bites.find(({ id }) => id !== this.#bite?.id);
  }

  /** How hard the card on screen is beside what else could have been asked, where one can notice it. */
  get step(): Step | undefined {
    return this.#step;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Writes an answer to the activity on screen. Resolves, when it is on the disk, with the seconds it gives back: more
   * than 0 when this was the last right answer of a pretest.
   */
  async answer(answer: Answer): Promise<number> {
    const bite = this.#bite;
    if (!bite) throw new Error('The session has ended');
    const { justBack, recordAttempt } = await later();
    const attempt = await recordAttempt(this.live.id, bite, answer);
    this.#attempt = attempt.id;
    await this.#push({ bite, correct: answer.graded.correct, ms: answer.ms });
    return justBack(this.live, this.#catalogue, this.#kept.request);
  }

  /** Takes back the answer just given; the question comes again later in the session. */
  async undo(ms: number): Promise<void> {
    if (!this.#attempt) return;
    await record({ kind: 'undo', attempt: this.#attempt });
    const done = this.live.done.map((entry, i) =>
      i === this.live.done.length - 1 ? { ...entry, undone: true } : entry,
    );
    this.#kept = { ...this.#kept, live: { ...this.live, done } };
    await this.advance(ms);
  }

  /** A content card was read to the end, `ms` after it came on screen. */
  async read(ms: number): Promise<void> {
    const bite = this.#bite;
    if (!bite) return;
    const { module, version, card, kind } = bite;
    await record({ kind: 'lesson', session: this.live.id, module, version, card, cardKind: kind, ms });
    await this.#push({ bite, ms });
    await this.advance(ms);
  }

  /** Leaves out a card that cannot be shown on this device now. */
  async pass(ms: number): Promise<void> {
    const bites = this.plan.bites.filter(({ id }) => id !== this.#bite?.id);
    this.#kept = { ...this.#kept, plan: { ...this.plan, bites } };
    this.#spend(ms);
    this.#show(bites[0]);
    if (bites.length === 0) await this.#finish();
  }

  /** Goes to the next card, `ms` after this one came on screen; without one the session ends. */
  async advance(ms: number): Promise<void> {
    this.#spend(ms);
    await this.#goOn();
  }

  /** Closes early: nothing is lost, and the rest waits on Today. */
  async leave(): Promise<void> {
    if (this.#ended) return;
    if (this.live.done.length === 0) await dropKept(learnerDatabase());
    else await record(sessionEvent(this.live, false));
  }

  async #goOn(): Promise<void> {
    const { plan, live } = this.#kept;
    const { closeLessons, replan } = await later();
    const request = { ...this.#kept.request, now: now() };
    await closeLessons(live, this.#catalogue, request);
    const rest = await replan(plan, live, this.#catalogue, request);
    this.#kept = { request, live, plan: rest.plan };
    await keep(learnerDatabase(), this.#kept);
    this.#step = rest.step;
    this.#show(this.plan.bites[0]);
    if (!this.#bite) await this.#finish();
  }

  async #push(entry: DoneBite): Promise<void> {
    this.#kept = { ...this.#kept, live: { ...this.live, done: [...this.live.done, entry] } };
    await keep(learnerDatabase(), this.#kept);
  }

  #spend(ms: number): void {
    this.#kept = { ...this.#kept, live: { ...this.live, spentSeconds: this.live.spentSeconds + ms / 1000 } };
  }

  #show(bite: Bite | undefined): void {
    this.#attempt = undefined;
    this.#bite = bite;
  }

  async #finish(): Promise<void> {
    await record(sessionEvent(this.live, true));
    await dropKept(learnerDatabase());
    this.#ended = true;
  }
}

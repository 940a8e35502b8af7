import {
  PLACEMENT_SECONDS,
  type Placement,
  type PlacementProbe,
  type PlacementQuestion,
} from '#core/mastery/placement.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { Bite } from '#core/planning/plan.ts';
import { ask } from '../engine/engine.ts';
import type { Step } from '../engine/questions.ts';
import { now } from '../offline/clock.ts';
import { library } from '../offline/library.svelte.ts';
import { learner, record } from '../offline/store.svelte.ts';
import { uuidv7 } from '../offline/uuid.ts';
import { sessionEvent } from '../session/kept.ts';
import { recordAttempt } from '../session/record-attempt.ts';
import { newSeed } from '../session/request.ts';
import type { Answer } from '../session/session.svelte.ts';

/** Finding out how much of one skill is known, in at most ninety seconds. Answers count like those of any pretest. */
export class PlacementRun {
  readonly skill: string;
  readonly live: LiveSession;
  readonly step: Step | undefined = undefined;
  #probe: PlacementProbe;
  #now: PlacementQuestion | Placement | undefined;
  #attempt: string | undefined;

  private constructor(skill: string, startedAt: number) {
    this.skill = skill;
    this.live = {
      ...{ id: uuidv7(startedAt), startedAt, askedSeconds: PLACEMENT_SECONDS, seed: newSeed() },
      ...{ spentSeconds: 0, done: [] },
    };
    this.#probe = $state.raw({ startedAt, spentSeconds: 0, done: [] });
    this.#now = $state.raw(undefined);
  }

  /** Begins with the first question, or with the result where there is nothing to ask. */
  static async begin(skill: string): Promise<PlacementRun> {
    const run = new PlacementRun(skill, now());
    await run.#goOn();
    return run;
  }

  get spentSeconds(): number {
    return this.#probe.spentSeconds;
  }

  /** Questions answered so far. */
  get answered(): number {
    return this.#probe.done.length;
  }

  get bite(): Bite | undefined {
    if (!this.#now || this.#now.ended) return undefined;
    const { module, version, card, kind, key, seconds } = this.#now;
    return { id: `${module}/${card}`, reason: 'new', purpose: 'pretest', module, version, card, kind, key, seconds };
  }

  get result(): Placement | undefined {
    return this.#now?.ended ? this.#now : undefined;
  }

  /** Writes the answer; nothing is given back before the result. */
  async answer(answer: Answer): Promise<number> {
    const { bite } = this;
    if (!bite) throw new Error('The placement has ended');
    this.#attempt = (await recordAttempt(this.live.id, bite, answer)).id;
    const placed = { module: bite.module, card: bite.card, correct: answer.graded.correct };
    this.#probe = { ...this.#probe, done: [...this.#probe.done, placed] };
    return 0;
  }

  /** Takes the answer just given back; the question may come again. */
  async undo(ms: number): Promise<void> {
    if (this.#attempt) {
      await record({ kind: 'undo', attempt: this.#attempt });
      this.#probe = { ...this.#probe, done: this.#probe.done.slice(0, -1) };
    }
    await this.advance(ms);
  }

  /** Leaves out a card that cannot be shown on this device now, and those of its kind. */
  async pass(): Promise<void> {
    const { bite } = this;
    if (bite) this.#probe = { ...this.#probe, without: [...(this.#probe.without ?? []), bite.kind] };
    await this.#goOn();
  }

  /** Goes to the next question, `ms` after this one came on screen, or to the result. */
  async advance(ms: number): Promise<void> {
    this.#attempt = undefined;
    this.#probe = { ...this.#probe, spentSeconds: this.#probe.spentSeconds + ms / 1000 };
    await this.#goOn();
  }

  async #goOn(): Promise<void> {
    const next = await ask('placement', { skill: this.skill, probe: this.#probe });
    if (next.ended) await this.#close(next);
    this.#now = next;
  }

  /** Lessons that are known need not be taken. */
  async #close({ known }: Placement): Promise<void> {
    for (const id of known) {
      const entry = library.entry(id);
      if (!entry || learner.state.lessons[id]?.finishedAt !== undefined) continue;
      const { version } = entry;
      await record({ kind: 'lesson', session: this.live.id, module: id, version, ms: 0, skipped: true });
    }
    if (this.answered > 0) await record(sessionEvent({ ...this.live, spentSeconds: this.spentSeconds }, true));
  }
}

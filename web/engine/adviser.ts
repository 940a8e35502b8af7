import type { Priors } from '#contract/engine.ts';
import { beforeHoliday } from '#core/habit/holiday-gap.ts';
import { probedRetention } from '#core/insight/calibration.ts';
import { abilityOf } from '#core/mastery/ability.ts';
import { gaps } from '#core/mastery/gaps.ts';
import { askedLevel } from '#core/mastery/level.ts';
import { mastery } from '#core/mastery/mastery.ts';
import { placementNext } from '#core/mastery/placement.ts';
import type { Knowledge } from '#core/mastery/stack.ts';
import { guessRate } from '#core/memory/guess.ts';
import { histories } from '#core/memory/history.ts';
import type { Weights } from '#core/memory/memory.ts';
import { DEFAULT_PRIOR, prior } from '#core/memory/prior.ts';
import { refit, refitDue } from '#core/memory/refit.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import { next } from '#core/planning/next.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { advisedPlan, type Known, knowledgeOf, needsOf } from '#core/recommendation/advised.ts';
import { guidanceOf } from '#core/recommendation/guidance.ts';
import { recommend } from '#core/recommendation/recommend.ts';
import { exploringRewards } from '#core/recommendation/rewards.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { append, EMPTY_STATE, fold } from '#core/sync/fold.ts';
import type { LearnerState, Observation } from '#core/sync/state.ts';
import { localDayAt } from '../habit/local-days.ts';
import { zone } from '../offline/clock.ts';
import type { Asked, Fitted, News, Questions, Standing } from './questions.ts';
import { stepOf } from './step.ts';

type Given<Q extends Asked> = Questions[Q]['given'];
type Said<Q extends Asked> = Questions[Q]['said'];

/**
 * Answers what takes too long for a frame. It runs in the worker, and on the page where there is no worker: the same
 * code either way. It keeps its own copy of the log and is told only what is new.
 */
export class Adviser {
  #log: readonly LoggedEvent[] = [];
  #state: LearnerState = EMPTY_STATE;
  #catalogue: Catalogue = { modules: [], skills: [], roles: [] };
  #fits: readonly Fitted[] = [];
  #priors: Priors | undefined;

  readonly #answers: { readonly [Q in Asked]: (given: Given<Q>) => Said<Q> } = {
    plan: ({ request }) => advisedPlan(this.#dated(request), this.#known),
    next: ({ plan, live, request: asked }) => {
      const request = this.#dated(asked);
      const knowledge = this.#knowledge();
      const guidance = guidanceOf(request, knowledge, { live, ...this.#needs(request.now, request.role) });
      const rest = next(plan, live, this.#state, this.#catalogue, { ...request, guidance }, this.#weights);
      return { plan: rest, step: stepOf(rest.bites[0], live, guidance, knowledge, request.now) };
    },
    suggestions: ({ request }) => {
      const { forecast } = this.#needs(request.now, request.role);
      const peers = request.role === undefined ? undefined : this.#priors?.roles[request.role];
      const rewards = exploringRewards(this.#log, this.#state, this.#catalogue);
      const asked = { ...request, ...(forecast && { forecast }), ...(peers && { peers }) };
      return recommend(asked, this.#knowledge(), rewards);
    },
    standing: ({ at, role }) => this.#standing(at, role),
    honesty: () => probedRetention(this.#predicted(), (one) => this.#guess(one)),
    fit: ({ now }) => this.#fit(now),
    placement: ({ skill, probe }) => {
      // What the probe itself has asked is told by the probe alone.
      const before = this.#log.filter(({ effectiveAt }) => effectiveAt < probe.startedAt);
      const ability = abilityOf(before, this.#catalogue, this.#priors?.difficulties);
      return placementNext({ ...this.#knowledge(), ability }, this.#catalogue, skill, probe);
    },
  };

  /** Takes in what is new; everything it does not name stays as it was. */
  hear({ log, added = [], catalogue, fits, priors }: News): void {
    const before = this.#weights;
    if (fits) this.#fits = fits;
    if (catalogue) this.#catalogue = catalogue;
    if (priors !== undefined) this.#priors = priors ?? undefined;
    if (log || this.#weights !== before) {
      this.#log = log ?? this.#log;
      this.#state = fold(this.#log, this.#weights);
    }
    for (const event of added) {
      const grown = append(this.#log, this.#state, event, this.#weights);
      [this.#log, this.#state] = [grown.log, grown.state];
    }
  }

  answer<Q extends Asked>(asked: Q, given: Given<Q>): Said<Q> {
    return this.#answers[asked](given);
  }

  get #weights(): Weights | undefined {
    return this.#fits.at(-1)?.weights;
  }

  #pooled() {
    const memory = this.#priors?.memory;
    return memory ? prior(memory.mean, memory.variance, memory.learners) : DEFAULT_PRIOR;
  }

  /** On the day that the learner's calendar shows. */
  #dated(request: PlanRequest): PlanRequest {
    return beforeHoliday(request, this.#state, localDayAt(request.now, zone()));
  }

  get #known(): Known {
    return {
      log: this.#log,
      state: this.#state,
      catalogue: this.#catalogue,
      weights: this.#weights,
      peers: this.#priors,
    };
  }

  #knowledge(): Knowledge {
    return knowledgeOf(this.#known);
  }

  #needs(now: number, role: string | undefined) {
    return needsOf(this.#known, now, role);
  }

  #standing(at: number, role: string | undefined): Standing {
    const knowledge = this.#knowledge();
    const facts = role === undefined ? undefined : libraryOf(this.#catalogue).roles.get(role);
    const begun = this.#catalogue.skills.filter(({ id }) => Object.hasOwn(knowledge.ability.skills, id));
    return {
      mastered: begun
        .map(({ id }) => mastery(id, facts ? askedLevel(facts, id) : 'foundation', knowledge, at))
        .sort((a, b) => Number(b.proven) - Number(a.proven) || b.sure - a.sure),
      gaps: role === undefined ? undefined : gaps(role, knowledge, at),
      forecast: this.#needs(at, role).forecast,
    };
  }

  /** Observations as they were predicted at the time: a fit must not be praised for answers it has seen. */
  #predicted(): Observation[] {
    const eras = [{ at: Number.NEGATIVE_INFINITY, weights: undefined }, ...this.#fits];
    return eras.flatMap(({ at, weights }, i) => {
      const until = eras[i + 1]?.at ?? Number.POSITIVE_INFINITY;
      const { observations } = weights && weights === this.#weights ? this.#state : fold(this.#log, weights);
      return observations.filter((one) => one.at > at && one.at <= until);
    });
  }

  /** Chance of a lucky hit: the mean over the ways in which an idea is asked. */
  #guess({ key }: Observation): number {
    const variants = libraryOf(this.#catalogue).keys.get(key)?.variants ?? [];
    return variants.reduce((sum, { kind }) => sum + guessRate(kind), 0) / Math.max(variants.length, 1);
  }

  /** Weights of their own after 40, 64, 103 ... spaced answers; before that those of the organization's learners. */
  #fit(now: number): Fitted | undefined {
    const last = this.#fits.at(-1);
    const pooled = this.#pooled();
    if (refitDue(this.#state.observations.length, last?.reviews ?? 0)) {
      const { weights, reviews } = refit(histories(this.#log), pooled);
      return { at: now, reviews, weights };
    }
    const newer = (this.#priors?.madeAt ?? 0) > (last?.at ?? 0);
    if (pooled.learners === 0 || (last?.reviews ?? 0) > 0 || !newer) return undefined;
    return { at: now, reviews: 0, weights: pooled.weights };
  }
}

import { describe, expect, test } from 'vitest';
import { abilityOf } from '#core/mastery/ability.ts';
import { answer, catalogueOf, START } from '#core/mastery/sample.ts';
import type { Knowledge } from '#core/mastery/stack.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { CardFacts } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { guidanceOf } from '#core/recommendation/guidance.ts';
import type { LoggedEvent, Signal } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';

const sample = catalogueOf({ listening: ['practice'], writing: ['practice'] });
/** The second variant of every idea is written instead of chosen, which is harder. */
const catalogue = {
  ...sample,
  modules: sample.modules.map((module) => ({
    ...module,
    cards: module.cards.map((card): CardFacts => (card.id.endsWith('-1') ? { ...card, kind: 'short-answer' } : card)),
  })),
};
const request: PlanRequest = { now: START, minutes: 5, seed: 1, role: 'lead' };

function knowledge(log: readonly LoggedEvent[]): Knowledge {
  return { ability: abilityOf(log, catalogue), state: fold(log), catalogue };
}

function planned(log: readonly LoggedEvent[], change: Partial<PlanRequest> = {}) {
  const asked = { ...request, ...change };
  const known = knowledge(log);
  return compose({ ...asked, guidance: guidanceOf(asked, known) }, known.state, catalogue);
}

const said = (module: string, signal: Signal): LoggedEvent => ({
  id: `s-${module}-${signal}`,
  device: 'phone',
  seq: 900,
  clientAt: START - 1,
  zone: 'UTC',
  effectiveAt: START - 1,
  kind: 'signal',
  module,
  signal,
});

/** A session in which these answers were given. */
function live(answers: readonly boolean[]): LiveSession {
  const bite = {
    reason: 'review',
    purpose: 'review',
    module: 'writing-0',
    version: 'v1',
    kind: 'choice',
    seconds: 9,
  } as const;
  const done = answers.map((correct, i) => ({
    bite: { ...bite, id: `b${i}`, card: `c${i}`, key: `writing-0/${i}` },
    correct,
    ms: 1000,
  }));
  return { id: 's', startedAt: START, askedSeconds: 300, seed: 1, spentSeconds: 9, done };
}

describe('guidance for planning', () => {
  test('says nothing of someone who is new: the plan is the same as without it', () => {
    expect(planned([])).toEqual(compose(request, fold([]), catalogue));
  });

  test('what the learner declined is not offered, in any session, unless it is assigned', () => {
    const log = [said('listening-0', 'not-for-me')];
    for (const minutes of [2, 5, 10, 15])
      expect(planned(log, { minutes }).bites.map(({ module }) => module)).not.toContain('listening-0');
    expect(planned(log).summary.lessons).toEqual(['writing-0']);
    const assignments = [{ module: 'listening-0', dueAt: START + DAY }];
    expect(planned(log, { minutes: 10, assignments }).summary.lessons).toContain('listening-0');
  });

  test('what the learner claims to know comes later, and is pretested', () => {
    const first = planned([]).summary.lessons[0] ?? '';
    const claims = [said(first, 'know')];
    const plan = planned(claims, { minutes: 15 });
    expect(planned(claims, { minutes: 4 }).summary.lessons[0]).not.toBe(first);
    expect(plan.bites.find(({ module }) => module === first)?.purpose).toBe('pretest');
  });

  test('a claim that the pretest refutes is forgotten', () => {
    const claim = said('writing-0', 'know');
    const known = (log: readonly LoggedEvent[]) => guidanceOf(request, knowledge(log)).known.get('writing-0');
    expect(known([claim])).toBe(0.9);
    expect(known([claim, answer('writing-0', 0, true, START, 1, { purpose: 'pretest' })])).toBe(0.9);
    expect(known([claim, answer('writing-0', 0, false, START, 1, { purpose: 'pretest' })])).toBeUndefined();
  });

  test('a variant is chosen by its difficulty once there are enough answers', () => {
    const days = Array.from({ length: 10 }, (_, i) => START - (40 - i) * DAY);
    const log = days.flatMap((at, i) =>
      [0, 1, 2].map((idea) => answer('listening-0', idea, i % 5 !== 0, at, 3 * i + idea)),
    );
    const difficulties = {
      'listening-0/q-0-0': { mean: 0, variance: 0.05 },
      'listening-0/q-0-1': { mean: 1.6, variance: 0.05 },
    };
    const { variants, worth } = guidanceOf(request, { ...knowledge(log), difficulties });
    const asked = (answers: readonly boolean[]) =>
      guidanceOf(request, { ...knowledge(log), difficulties }, { live: live(answers) }).variants.get(
        'listening-0/idea-0',
      );
    expect(variants.size).toBe(3);
    expect([asked([]), asked([true])]).toEqual(['q-0-0', 'q-0-0']);
    expect([asked([true, true]), asked([true, true, false])]).toEqual(['q-0-1', 'q-0-1']);
    expect(asked([true, false, false])).toBe('q-0-0');
    expect(worth.get('listening-0')).toBeLessThan(1);
    expect(guidanceOf(request, knowledge(log.slice(0, 15))).variants.size).toBe(0);
  });

  test('the plan asks the variants it was told', () => {
    const at = START - 30 * DAY;
    const log = [0, 1, 2].map((idea) => answer('listening-0', idea, true, at, idea));
    const told = (card: string) => ({
      worth: new Map<string, number>(),
      known: new Map<string, number>(),
      variants: new Map([0, 1, 2].map((idea) => [`listening-0/idea-${idea}`, card])),
    });
    const cards = (guidance: PlanRequest['guidance']) =>
      compose({ ...request, ...(guidance && { guidance }) }, fold(log), catalogue)
        .bites.filter(({ purpose }) => purpose === 'review')
        .map(({ card }) => card);
    expect(cards(undefined)).toContain('q-0-1');
    expect(cards(told('q-0-0'))).toContain('q-0-0');
    expect(cards(told('gone'))).toContain('q-0-1');
  });
});

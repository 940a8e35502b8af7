import { expect, test } from 'vitest';
import { DAY } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { Adviser } from './adviser.ts';

const IDEAS = 20;
const catalogue: Catalogue = {
  modules: ['first', 'second', 'third'].map((id) => ({
    ...{ id, version: '1', skill: 'talking', level: 'foundation', prerequisites: [], collection: 'basics' },
    cards: Array.from({ length: IDEAS }, (_, i) => ({ id: `q${i}`, kind: 'choice', seconds: 10, key: `${id}/i${i}` })),
  })),
  skills: [{ id: 'talking', prerequisites: [] }],
  roles: [{ id: 'host', skills: { talking: 1 } }],
};

/** Rounds of answers at the ideas of the first module, five days apart; every fourth is wrong. */
function log(rounds: number): LoggedEvent[] {
  return Array.from({ length: rounds * IDEAS }, (_, n): LoggedEvent => {
    const at = Math.floor(n / IDEAS) * 5 * DAY + n * 1000 + DAY;
    const correct = n % 4 !== 3;
    return {
      ...{ kind: 'attempt', id: `e${n}`, device: 'd', seq: n, clientAt: at, effectiveAt: at, zone: 'UTC' },
      ...{ session: 's', module: 'first', version: '1', activity: `q${n % IDEAS}`, cardKind: 'choice' },
      ...{ key: `first/i${n % IDEAS}`, response: null, purpose: 'probe', hints: 0, revealed: false, ms: 5000 },
      ...{ pace: 'usual', verdict: { score: correct ? 1 : 0, correct } },
    };
  });
}

const now = 40 * DAY;
const request = { now, minutes: 5, seed: 1 };

test('new weights are made from 40 spaced answers on, and not again before the next step', () => {
  const adviser = new Adviser();
  adviser.hear({ log: log(2), catalogue });
  expect(adviser.answer('fit', { now })).toBeUndefined();
  adviser.hear({ log: log(4) });
  const fit = adviser.answer('fit', { now });
  expect(fit).toMatchObject({ at: now, reviews: 60 });
  adviser.hear({ fits: fit ? [fit] : [] });
  expect(adviser.answer('fit', { now })).toBeUndefined();
});

test('what is told bit by bit gives the same plan as the whole log', () => {
  const [whole, grown] = [new Adviser(), new Adviser()];
  whole.hear({ log: log(4), catalogue });
  grown.hear({ log: log(2), catalogue });
  grown.hear({ added: log(4).slice(2 * IDEAS) });
  expect(grown.answer('plan', { request })).toEqual(whole.answer('plan', { request }));
});

test('the plan before a holiday looks beyond it', () => {
  // A Sunday; the holiday ends on the third Sunday after it.
  const sunday = 17 * DAY + DAY / 2;
  const at = { id: 'away', device: 'd', seq: 999, clientAt: sunday, effectiveAt: sunday, zone: 'UTC' };
  const away: LoggedEvent = { kind: 'pause', ...at, from: 18, to: 38 };
  const planned = (events: readonly LoggedEvent[], gap?: number) => {
    const adviser = new Adviser();
    adviser.hear({ log: events, catalogue });
    const asked = { ...request, now: sunday, ...(gap !== undefined && { gap }) };
    return adviser.answer('plan', { request: asked }).plan.bites;
  };
  expect(planned([...log(4), away])).toEqual(planned(log(4), 22));
  expect(planned([...log(4), away])).not.toEqual(planned(log(4)));
});

test('predictions beside observations are those from before a fit saw the answers', () => {
  const adviser = new Adviser();
  adviser.hear({ log: log(4), catalogue });
  const before = adviser.answer('honesty', {});
  const fit = adviser.answer('fit', { now });
  adviser.hear({ fits: fit ? [fit] : [] });
  expect(before.enough).toBe(true);
  expect(adviser.answer('honesty', {})).toEqual(before);
});

test('a declined module is suggested no more', () => {
  const adviser = new Adviser();
  adviser.hear({ log: log(1), catalogue });
  const ask = () => adviser.answer('suggestions', { request: { now, seed: 1 } }).map(({ module }) => module.id);
  expect(ask()).toContain('second');
  const said = {
    kind: 'signal',
    id: 's1',
    device: 'd',
    seq: 999,
    clientAt: now - 1,
    effectiveAt: now - 1,
    zone: 'UTC',
  };
  adviser.hear({ added: [{ ...said, kind: 'signal', module: 'second', signal: 'not-for-me' }] });
  expect(ask()).not.toContain('second');
});

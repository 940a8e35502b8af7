import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalsOf, skillFor } from './match.ts';
import { type CalendarMemory, NOTHING_KNOWN } from './memory.ts';
import { reconcile, type Source } from './reconcile.ts';
import { similarity } from './similar.ts';

const NOW = Date.UTC(2026, 10, 23, 8);
const HOUR = 3_600_000;
const event = (title: string, hours: number, uid = title) => ({
  uid,
  title,
  start: NOW + hours * HOUR,
  end: NOW + (hours + 1) * HOUR,
  allDay: false,
});
const work = (...events: ReturnType<typeof event>[]): Source[] => [{ id: 'work', events }];
const said = (title: string, skill: string | null): CalendarMemory => ({
  ...NOTHING_KNOWN,
  said: { [similarity(title)]: skill },
});

describe('titles of events', () => {
  test.each([
    ['Price talk with Kern', 'Price talk with Haas & Co, 24 Nov'],
    ['Q3 business review 2026', 'Q4 business review 2027'],
    ['Preisgespräch mit Frau Kern', 'Preisgespräch mit Herrn Haas (KW 48)'],
    ['Interview 12.10.', 'interview Tuesday'],
    ['مفاوضات مع شركة النور', 'مفاوضات مع السيد خالد'],
  ])('are similar when only names, numbers and dates differ: %s, %s', (one, other) => {
    const [a, b] = [similarity(one), similarity(other)];
    expect(b.startsWith(a)).toBe(true);
    expect(a).not.toMatch(/\d/);
  });

  test('stay apart when their words differ, and are never empty', () => {
    expect(similarity('Price talk with Kern')).not.toBe(similarity('Interview with Kern'));
    fc.assert(fc.property(fc.string({ minLength: 1 }), (title) => title.trim() === '' || similarity(title) !== ''));
  });
});

describe('needs from calendars', () => {
  const agreed = said('Price talk', 'opening');

  test('are recorded for every event like one that was said yes to, and once', () => {
    const sources = work(event('Price talk with Kern', 26), event('Price talk with Haas', 50), event('Lunch', 28));
    const first = reconcile(agreed, sources, NOW);
    expect(first.add.map(({ skill, at }) => [skill, (at - NOW) / HOUR])).toEqual([
      ['opening', 26],
      ['opening', 50],
    ]);
    const again = reconcile({ ...agreed, needs: first.needs }, sources, NOW);
    expect([again.add, again.withdraw]).toEqual([[], []]);
  });

  test('move with their event and go with it', () => {
    const { needs } = reconcile(agreed, work(event('Price talk', 26)), NOW);
    const moved = reconcile({ ...agreed, needs }, work(event('Price talk', 30)), NOW);
    expect([moved.withdraw[0]?.at, moved.add[0]?.at]).toEqual([NOW + 26 * HOUR, NOW + 30 * HOUR]);
    const vanished = reconcile({ ...agreed, needs }, work(), NOW);
    expect([vanished.withdraw.length, vanished.needs]).toEqual([1, {}]);
    const removed = reconcile({ ...agreed, needs }, [], NOW);
    expect(removed.withdraw).toHaveLength(1);
  });

  test('stay while a calendar cannot be read, and when their time has passed', () => {
    const { needs } = reconcile(agreed, work(event('Price talk', 26)), NOW);
    const unread = reconcile({ ...agreed, needs }, [{ id: 'work', events: [], failed: true }], NOW);
    expect([unread.withdraw, unread.needs]).toEqual([[], needs]);
    expect(reconcile({ ...agreed, needs }, work(), NOW + 27 * HOUR).withdraw).toEqual([]);
  });

  test('are never recorded for what was said no to', () => {
    expect(reconcile(said('Lunch', null), work(event('Lunch', 2)), NOW).add).toEqual([]);
  });
});

describe('proposals', () => {
  const module = (id: string, title: string, outcome: string, skill: string) => ({ id, title, outcome, skill });
  const library = {
    modules: [
      module('anchoring', 'Name the first price', 'Open a negotiation with a number.', 'opening'),
      module('pause', 'Pause before you answer', 'Stay calm.', 'conflict'),
    ],
    skills: [
      { id: 'opening', title: 'Opening a negotiation' },
      { id: 'conflict', title: 'Handling conflict', situations: 'layoff, bad news' },
    ],
  } as unknown as Parameters<typeof skillFor>[1];
  const all = () => ['pause', 'anchoring'];

  test('name the skill that shares words with the title, and none where nothing fits', () => {
    expect(skillFor('Price talk with Kern', library, all)?.id).toBe('opening');
    expect(skillFor('Negotiating the lease', library, all)?.id).toBe('opening');
    expect(skillFor('Layoffs in spring', library, all)?.id).toBe('conflict');
    expect(skillFor('Team meeting', library, all)).toBeUndefined();
    expect(skillFor('Lunch', library, all)).toBeUndefined();
  });

  test('ask once for similar titles, for the next of them, and not for what was answered', () => {
    const sources = work(event('Price talk with Haas', 50), event('Price talk with Kern', 26), event('Price talk', -1));
    const list = proposalsOf(sources, NOTHING_KNOWN, library, all, NOW);
    expect(list.map((one) => [one.event.title, one.skill.title])).toEqual([
      ['Price talk with Kern', 'Opening a negotiation'],
    ]);
    expect(proposalsOf(sources, said('Price talk', null), library, all, NOW)).toEqual([]);
  });
});

/** A catalogue and a learner of any size, always the same for the same numbers. */
import { random } from '#core/math/random.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import type { Catalogue, ModuleFacts } from '#core/planning/catalogue.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';

export const NOON = Date.UTC(2026, 10, 2, 12);
const DAY = 86_400_000;
const IDEAS = 5;

function moduleFacts(index: number): ModuleFacts {
  const id = `module-${index}`;
  const cards = Array.from({ length: IDEAS }, (_, idea) => ({
    id: `q-${idea}`,
    kind: 'choice',
    seconds: 18,
    key: `${id}/idea-${idea}`,
  }));
  const reading = ['why', 'how', 'apply'].map((card) => ({ id: card, kind: 'text', seconds: 25 }));
  return {
    id,
    version: '0000000000000000',
    skill: `skill-${index % 60}`,
    level: 'foundation',
    prerequisites: index % 7 === 6 ? [`module-${index - 1}`] : [],
    collection: `collection-${index % 20}`,
    cards: [...cards.slice(0, 1), ...reading, ...cards.slice(1)],
  };
}

/** `items` memories in a catalogue half as large again, reviewed over the last months. */
export function synthetic(items: number): { state: LearnerState; catalogue: Catalogue } {
  const next = random(items);
  const modules = Array.from({ length: Math.ceil((items * 1.5) / IDEAS) }, (_, index) => moduleFacts(index));
  const memories: Record<string, MemoryState> = {};
  const lessons: Record<string, LearnerState['lessons'][string]> = {};
  for (const module of modules.slice(0, items / IDEAS)) {
    lessons[module.id] = {
      startedAt: NOON - 90 * DAY,
      finishedAt: NOON - 90 * DAY,
      cards: module.cards.map(({ id }) => id),
    };
    for (const { key } of module.cards) {
      if (!key) continue;
      memories[key] = {
        stability: 0.5 + next() * 60,
        difficulty: 1 + next() * 9,
        lastAt: NOON - Math.floor(next() * 60 * DAY),
        reps: 1 + Math.floor(next() * 8),
        lapses: Math.floor(next() * 3),
        lastGrade: next() < 0.2 ? 1 : 3,
      };
    }
  }
  const skills = Array.from({ length: 60 }, (_, index) => ({ id: `skill-${index}`, prerequisites: [] }));
  return { state: { ...EMPTY_STATE, memories, lessons, count: items * 4 }, catalogue: { modules, skills, roles: [] } };
}

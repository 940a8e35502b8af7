import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';
import { DAY, update } from '#core/memory/fsrs.ts';
import type { Grade, MemoryState } from '#core/memory/memory.ts';
import type { CardFacts, Catalogue, Level, ModuleFacts } from '#core/planning/catalogue.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';
import type { LearnerState, LessonState } from '#core/sync/state.ts';

/** Made-up libraries and learners from a seed, for fingerprints, measurements and tests. */
const LEVELS: readonly Level[] = ['foundation', 'practice', 'advanced'];
const KINDS = ['choice', 'cloze', 'match', 'order', 'short-answer'];
const SKILLS = 8;

/** A library of so many modules, each with three to six ideas: 2 to 5 minutes long. */
export function sampleCatalogue(modules: number, seed: number): Catalogue {
  const skills = Array.from({ length: SKILLS }, (_, i) => ({
    id: `skill-${i}`,
    prerequisites: i % 3 === 2 ? [`skill-${i - 1}`] : [],
  }));
  return {
    modules: Array.from({ length: modules }, (_, i) => sampleModule(i, seed)),
    skills,
    roles: [{ id: 'role-0', skills: { 'skill-0': 1, 'skill-1': 0.6, 'skill-2': 0.3 } }],
  };
}

function sampleModule(i: number, seed: number): ModuleFacts {
  const draw = random(seedOf(seed, 'module', i));
  const id = `module-${i}`;
  const ideas = 3 + Math.floor(draw() * 4);
  const activity = (idea: number, variant: number): CardFacts => ({
    id: `activity-${idea}-${variant}`,
    kind: KINDS[Math.floor(draw() * KINDS.length)] ?? 'choice',
    seconds: 8 + Math.round(draw() * 14),
    key: `${id}/idea-${idea}`,
  });
  const cards: CardFacts[] = [activity(0, 0)];
  for (let idea = 0; idea < ideas; idea++) {
    cards.push({ id: `text-${idea}`, kind: 'text', seconds: 12 + Math.round(draw() * 16) });
    cards.push(activity(idea, 1));
  }
  cards.push(activity(1, 2), { id: 'apply', kind: 'apply', seconds: 12 });
  return {
    id,
    version: 'v1',
    skill: `skill-${i % SKILLS}`,
    level: LEVELS[i % LEVELS.length] ?? 'foundation',
    prerequisites: i >= SKILLS && draw() < 0.3 ? [`module-${i - SKILLS}`] : [],
    collection: `collection-${i % 4}`,
    cards,
  };
}

/** Someone who finished about `share` of the library in the last hundred days before `at` and reviewed now and then. */
export function sampleLearner(catalogue: Catalogue, share: number, at: number, seed: number): LearnerState {
  const memories: Record<string, MemoryState> = {};
  const lessons: Record<string, LessonState> = {};
  for (const { id, cards } of catalogue.modules) {
    const draw = random(seedOf(seed, 'learner', id));
    if (draw() >= share) continue;
    const startedAt = at - Math.round((1 + draw() * 99) * DAY);
    lessons[id] = { startedAt, cards: cards.map((card) => card.id), finishedAt: startedAt + 300_000 };
    for (const { key } of cards) {
      if (key === undefined || memories[key]) continue;
      let memory = update(undefined, draw() < 0.4 ? 1 : 3, startedAt);
      const reviews = Math.floor(draw() * 5);
      for (let i = 0; i < reviews; i++) memory = update(memory, anyGrade(draw()), later(memory.lastAt, at, draw()));
      memories[key] = memory;
    }
  }
  return { ...EMPTY_STATE, memories, lessons, count: Object.keys(memories).length };
}

function anyGrade(draw: number): Grade {
  return draw < 0.15 ? 1 : draw < 0.25 ? 2 : 3;
}

function later(from: number, to: number, draw: number): number {
  return from + Math.round((to - from) * (0.05 + 0.6 * draw));
}

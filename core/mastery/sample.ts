import type { Catalogue, Level, ModuleFacts } from '#core/planning/catalogue.ts';
import type { AttemptEvent, LoggedEvent } from '#core/sync/event.ts';

/** Small libraries and logs for tests of what people can do. */
export const START = 1_790_000_000_000;
const IDEAS = 3;
const VARIANTS = 2;

/** Modules `skill-0`, `skill-1` ... of these levels for each skill, with three ideas of two variants each. */
export function catalogueOf(skills: Readonly<Record<string, readonly Level[]>>): Catalogue {
  const modules = Object.entries(skills).flatMap(([skill, levels]) =>
    levels.map((level, i) => moduleOf(`${skill}-${i}`, skill, level)),
  );
  const everySkill = Object.fromEntries(Object.keys(skills).map((skill) => [skill, 1]));
  return {
    modules,
    skills: Object.keys(skills).map((id) => ({ id, prerequisites: [] })),
    roles: [{ id: 'lead', skills: everySkill }],
  };
}

function moduleOf(id: string, skill: string, level: Level): ModuleFacts {
  const ideas = Array.from({ length: IDEAS }, (_, idea) => [
    { id: `text-${idea}`, kind: 'text', seconds: 20 },
    ...Array.from({ length: VARIANTS }, (_, variant) => ({
      id: `q-${idea}-${variant}`,
      kind: 'choice',
      seconds: 10,
      key: `${id}/idea-${idea}`,
    })),
  ]).flat();
  return { id, version: 'v1', skill, level, prerequisites: [], collection: 'c', cards: ideas };
}

const base = (at: number, n: number) => ({
  id: `e${n}`,
  device: 'phone',
  seq: n,
  clientAt: at,
  zone: 'UTC',
  effectiveAt: at,
});

/** An answer to the first variant of an idea; `n` tells events apart and orders those of one time. */
export function answer(
  module: string,
  idea: number,
  right: boolean,
  at: number,
  n: number,
  over: Partial<AttemptEvent> = {},
): LoggedEvent {
  return {
    ...base(at, n),
    kind: 'attempt',
    session: 's',
    module,
    version: 'v1',
    activity: `q-${idea}-0`,
    cardKind: 'choice',
    key: `${module}/idea-${idea}`,
    response: null,
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 5000,
    pace: 'usual',
    ...over,
    verdict: { score: right ? 1 : 0, correct: right },
  };
}

/** The lesson of a module was finished. */
export function finished(module: string, at: number, n: number): LoggedEvent {
  return { ...base(at, n), kind: 'lesson', session: 's', module, version: 'v1', ms: 60_000 };
}

export function undo(attempt: string, at: number, n: number): LoggedEvent {
  return { ...base(at, n), kind: 'undo', attempt };
}

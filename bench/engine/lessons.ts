import type { Catalogue } from '#core/planning/catalogue.ts';
import { COST, type World } from './world.ts';

/** A lesson of one idea, 45 seconds long as in every other policy: a question, its explanation, another question. */
export const LESSON = {
  question: COST.right,
  text: COST.new - 2 * COST.right,
  lastCard: 'after',
} as const;

/** What a question is expected to take, at the recall reviews usually have. */
export const QUESTION_SECONDS = 10.675;
const PREFIX = 'item-';

/** The item that a module teaches. */
export function itemOf(module: string): number {
  return Number(module.slice(PREFIX.length));
}

/** One module for each item. Where values differ, each item has a skill of its own whose weight in the role is its value. */
export function catalogueOf({ value, expected, setting }: World): Catalogue {
  const oneSkill = setting.valueSpread === 0;
  const modules = value.map((_, item) => {
    const id = `${PREFIX}${item}`;
    const key = `${id}/idea`;
    const length = expected[item] ?? 1;
    return {
      id,
      version: '1',
      skill: oneSkill ? 'skill' : id,
      level: 'foundation' as const,
      prerequisites: [],
      collection: 'all',
      cards: [
        { id: 'before', kind: 'short-answer', seconds: QUESTION_SECONDS * length, key },
        { id: 'text', kind: 'text', seconds: LESSON.text * length },
        { id: LESSON.lastCard, kind: 'short-answer', seconds: QUESTION_SECONDS * length, key },
      ],
    };
  });
  const skills = oneSkill ? [{ id: 'skill', prerequisites: [] }] : modules.map(({ id }) => ({ id, prerequisites: [] }));
  const asked = Object.fromEntries(
    oneSkill ? [['skill', 1]] : value.map((v, item) => [`${PREFIX}${item}`, (v - 0.1) / 0.9]),
  );
  return { modules, skills, roles: [{ id: 'all', skills: asked }] };
}

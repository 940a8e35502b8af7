import { type EscoFile, rowsOf } from '#content/formats/esco/layout.ts';

/** How much an occupation or a skill needs a skill. */
export type Relation = 'essential' | 'optional';

/** The skills that occupations ask for, by occupation; optional ones only where they are wanted. */
export function readOccupationSkills(
  files: readonly EscoFile[],
  occupations: ReadonlySet<string>,
  optional: boolean,
): Map<string, Map<string, Relation>> {
  const asked = new Map<string, Map<string, Relation>>();
  for (const file of files) {
    for (const { get } of rowsOf(file)) {
      const occupation = get('occupationUri');
      const essential = get('relationType') === 'essential';
      if (!occupations.has(occupation) || !(essential || optional)) continue;
      const skills = asked.get(occupation) ?? new Map<string, Relation>();
      asked.set(occupation, skills);
      const uri = get('skillUri');
      if (skills.get(uri) !== 'essential') skills.set(uri, essential ? 'essential' : 'optional');
    }
  }
  return asked;
}

/**
 * What is essential for each of some skills, as far as it is within reach. In a row the related skill is essential for
 * the original one; optional relations are no prerequisites.
 */
export function readNeeds(
  files: readonly EscoFile[],
  skills: ReadonlySet<string>,
  within: ReadonlySet<string>,
): Map<string, string[]> {
  const needs = new Map<string, string[]>();
  for (const file of files) {
    for (const { get } of rowsOf(file)) {
      const [skill, needed] = [get('originalSkillUri'), get('relatedSkillUri')];
      if (get('relationType') !== 'essential' || skill === needed || !skills.has(skill) || !within.has(needed))
        continue;
      const known = needs.get(skill) ?? [];
      if (!known.includes(needed)) needs.set(skill, [...known, needed]);
    }
  }
  return needs;
}

/** What stands directly below each group of skills. */
export function readGroups(files: readonly EscoFile[]): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const file of files) {
    for (const { get } of rowsOf(file)) {
      const members = below.get(get('broaderUri'));
      if (members) members.push(get('conceptUri'));
      else below.set(get('broaderUri'), [get('conceptUri')]);
    }
  }
  return below;
}

/** Everything below a group, however deep; groups may be in each other by mistake. */
export function membersOf(group: string, below: ReadonlyMap<string, readonly string[]>): string[] {
  const members = new Set<string>();
  const open = [group];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const member of below.get(next) ?? []) {
      if (!members.has(member)) open.push(member);
      members.add(member);
    }
  }
  return [...members];
}

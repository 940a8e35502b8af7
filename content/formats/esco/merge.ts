import { addPairs, appendEntries } from '#content/formats/esco/edit-yaml.ts';
import { nameOf } from '#content/formats/esco/layout.ts';
import type { Relation } from '#content/formats/esco/relations.ts';
import type { EscoOccupation, EscoSelection } from '#content/formats/esco/select.ts';
import type { IndexFile, RolesFile, SkillsFile } from '#content/module/library.ts';
import { slug } from '#content/module/names.ts';

/** `skills.yaml` and `roles.yaml` as they are, and what they say. */
export interface LibraryTexts {
  readonly skills: { readonly text: string; readonly file: IndexFile<SkillsFile> };
  readonly roles: { readonly text: string; readonly file: IndexFile<RolesFile> };
}

/** The two files with what was taken over, and what was done, one line each. */
export interface Merged {
  readonly skills: string;
  readonly roles: string;
  readonly report: readonly string[];
}

/** ESCO says that a skill is needed, not how well: a level to begin with, for people to correct. */
const TARGET: Readonly<Record<Relation, string>> = { essential: 'practice', optional: 'foundation' };

/** Names that a map read from a file leaves out, so that no skill may have them. */
const RESERVED = ['constructor', 'prototype'];

/** Adds a selection to a library. What is there already, by its `esco` or its English title, stays as it is. */
export function mergeEsco({ skills, roles }: LibraryTexts, selection: EscoSelection): Merged {
  const report: string[] = [];
  const before = skills.file.value ?? [];
  const ids = nameSkills(before, selection, report);
  const added = addSkills(before, selection, ids, report);
  const rolesText = mergeRoles(roles.text, roles.file, selection.occupations, ids, report);
  if (selection.missing.length > 0) {
    const count = selection.missing.length;
    report.push(`left out ${count} skill${count === 1 ? '' : 's'} that ${nameOf('skills')} does not have in force`);
  }
  return { skills: appendEntries(skills.text, added), roles: rolesText, report };
}

/** The id of every skill by its address: those of the library, and new ones for the others. */
function nameSkills(before: SkillsFile, selection: EscoSelection, report: string[]): Map<string, string> {
  const ids = new Map(before.flatMap(({ id, esco }) => (esco === undefined ? [] : [[esco, id] as const])));
  const byTitle = new Map(
    before.filter(({ esco }) => esco === undefined).map(({ id, title }) => [title.en.toLowerCase(), id]),
  );
  const taken = new Set([...RESERVED, ...before.map(({ id }) => id)]);
  for (const { uri, titles } of selection.skills) {
    const title = titles.get('en') ?? '';
    const namesake = byTitle.get(title.toLowerCase());
    if (ids.has(uri)) report.push(`kept the skill ${ids.get(uri)}: it has the same esco`);
    else if (namesake !== undefined) {
      ids.set(uri, namesake);
      byTitle.delete(title.toLowerCase());
      report.push(`kept the skill ${namesake}: it has the same title; give it \`esco: ${uri}\` if it is the same`);
    } else ids.set(uri, takeName(title, taken));
  }
  return ids;
}

function addSkills(
  before: SkillsFile,
  { skills, needs }: EscoSelection,
  ids: ReadonlyMap<string, string>,
  report: string[],
): Record<string, unknown>[] {
  const known = new Set(before.map(({ id }) => id));
  const graph = new Map(before.map(({ id, prerequisites }) => [id, [...prerequisites]]));
  return skills.flatMap(({ uri, titles, descriptions }) => {
    const id = ids.get(uri);
    if (id === undefined || known.has(id)) return [];
    const prerequisites: string[] = [];
    graph.set(id, prerequisites);
    for (const need of (needs.get(uri) ?? []).flatMap((one) => ids.get(one) ?? [])) {
      if (reaches(need, id, graph)) report.push(`left out that ${id} needs ${need}: it would close a circle`);
      else if (!prerequisites.includes(need)) prerequisites.push(need);
    }
    report.push(`added the skill ${id}`);
    const description = descriptions.has('en') ? { description: Object.fromEntries(descriptions) } : {};
    const needed = prerequisites.length > 0 ? { prerequisites } : {};
    return [{ id, title: Object.fromEntries(titles), ...description, ...needed, esco: uri }];
  });
}

function mergeRoles(
  text: string,
  { value = [] }: IndexFile<RolesFile>,
  occupations: readonly EscoOccupation[],
  ids: ReadonlyMap<string, string>,
  report: string[],
): string {
  const taken = new Set(value.map(({ id }) => id));
  const added: Record<string, unknown>[] = [];
  let merged = text;
  for (const { uri, titles, skills } of occupations) {
    const targets = new Map([...skills].flatMap(([skill, relation]) => target(ids.get(skill), relation)));
    const index = value.findIndex(({ esco }) => esco === uri);
    const role = value[index];
    if (role === undefined) {
      const id = takeName(titles.get('en') ?? '', taken);
      added.push({ id, title: Object.fromEntries(titles), esco: uri, skills: Object.fromEntries(targets) });
      report.push(`added the role ${id} with ${targets.size} skills`);
      continue;
    }
    const more = [...targets].filter(([skill]) => !Object.hasOwn(role.skills, skill));
    report.push(`kept the role ${role.id}: it has the same esco; ${more.length} skills added to it`);
    if (more.length > 0) merged = addPairs(merged, [index, 'skills'], Object.fromEntries(more));
  }
  return appendEntries(merged, added);
}

function target(id: string | undefined, relation: Relation): [string, string][] {
  return id === undefined ? [] : [[id, TARGET[relation]]];
}

function takeName(title: string, taken: Set<string>): string {
  const wanted = slug(title);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
  taken.add(name);
  return name;
}

/** Whether `from` needs `to`, directly or by way of others. */
function reaches(from: string, to: string, graph: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const next of graph.get(name) ?? []) seen.add(next);
  }
  return false;
}

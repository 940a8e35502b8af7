import { checkTranslations } from '#content/module/check-translations.ts';
import type { Draft } from '#content/module/draft.ts';
import { type Issue, type Report, reportTo } from '#content/module/issue.ts';
import type { IndexFile, RolesFile, SkillsFile } from '#content/module/library.ts';

/** A library as it was read, before anything of it is published. */
export interface DraftLibrary {
  readonly skills: IndexFile<SkillsFile>;
  readonly roles: IndexFile<RolesFile>;
  /** Every module text in every language; `file` is its path. */
  readonly drafts: readonly Draft[];
}

/** What is wrong between the files of a library: ids that name nothing, names used twice, circles, translations. */
export function checkLibrary(library: DraftLibrary): Issue[] {
  return [
    ...library.skills.issues,
    ...library.roles.issues,
    ...checkSkills(library.skills),
    ...checkRoles(library),
    ...checkModules(library),
    ...checkTranslations(library.drafts),
  ];
}

function checkSkills({ file, value = [], lineOf }: IndexFile<SkillsFile>): Issue[] {
  const issues: Issue[] = [];
  const report = reportTo(issues, file);
  const ids = value.map(({ id }) => id);
  const needs = new Map(value.map(({ id, prerequisites }) => [id, prerequisites]));
  for (const [index, { id, prerequisites }] of value.entries()) {
    if (ids.indexOf(id) < index) report(lineOf([index]), `the skill \`${id}\` stands here twice`, 'Keep one of them.');
    const line = lineOf([index, 'prerequisites']);
    for (const name of prerequisites.filter((name) => !needs.has(name))) {
      report(line, `\`${id}\` needs the unknown skill \`${name}\``, 'Add it, or correct the id.');
    }
    reportCircle(circleFrom(id, needs), line, report);
  }
  reportShared(value, lineOf, report);
  return issues;
}

function checkRoles({ skills, roles }: DraftLibrary): Issue[] {
  const issues: Issue[] = [];
  const report = reportTo(issues, roles.file);
  const known = new Set(skills.value?.map(({ id }) => id));
  const ids = (roles.value ?? []).map(({ id }) => id);
  for (const [index, role] of (roles.value ?? []).entries()) {
    const line = roles.lineOf([index]);
    if (ids.indexOf(role.id) < index) report(line, `the role \`${role.id}\` stands here twice`, 'Keep one of them.');
    for (const name of Object.keys(role.skills).filter((name) => !known.has(name))) {
      const at = roles.lineOf([index, 'skills', name]);
      report(at, `\`${role.id}\` asks for the unknown skill \`${name}\``, `Use an id of ${skills.file}.`);
    }
  }
  reportShared(roles.value ?? [], roles.lineOf, report);
  return issues;
}

/** One concept of ESCO stands for one skill or role, so that an import knows which. */
function reportShared(
  entries: readonly { readonly id: string; readonly esco?: string | undefined }[],
  lineOf: IndexFile<unknown>['lineOf'],
  report: Report,
): void {
  const owners = new Map<string, string>();
  for (const [index, { id, esco }] of entries.entries()) {
    if (esco === undefined) continue;
    const owner = owners.get(esco) ?? id;
    owners.set(esco, owner);
    if (owner !== id) {
      report(lineOf([index, 'esco']), `\`${id}\` has the \`esco\` of \`${owner}\``, 'Keep it where it fits best.');
    }
  }
}

function checkModules({ skills, drafts }: DraftLibrary): Issue[] {
  const issues: Issue[] = [];
  const known = new Set(skills.value?.map(({ id }) => id));
  const needs = new Map(
    drafts.flatMap(({ front }) => (front.id ? [[front.id, front.prerequisites ?? []] as const] : [])),
  );
  for (const { file, front, lines } of drafts) {
    const report = reportTo(issues, file);
    const { id, skill, prerequisites = [] } = front;
    if (skill !== undefined && !known.has(skill)) {
      report(lines.front.skill ?? 1, `the unknown skill \`${skill}\``, `Use an id of ${skills.file}, or add it there.`);
    }
    const line = lines.front.prerequisites ?? 1;
    for (const name of prerequisites.filter((name) => !needs.has(name))) {
      report(line, `the unknown prerequisite \`${name}\``, 'Use the id of a module of this library.');
    }
    if (id !== undefined) reportCircle(circleFrom(id, needs), line, report);
  }
  return issues;
}

function reportCircle(circle: readonly string[] | undefined, line: number, report: Report): void {
  if (circle === undefined) return;
  report(
    line,
    `prerequisites in a circle: ${circle.join(' > ')}`,
    'Nothing of it could ever be learned first: cut one.',
  );
}

/** A way from `start` along prerequisites back to it; `undefined` when there is none. */
function circleFrom(start: string, needs: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const name of needs.get(way.at(-1) ?? '') ?? []) {
      if (name === start) return [...way, start];
      if (!seen.has(name)) ways.push([...way, name]);
      seen.add(name);
    }
  }
  return undefined;
}

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { readYaml } from '#content/module/yaml-lines.ts';

/** A text by language. English is required: it stands in where a translation is missing. */
const Titles = v.objectWithRest({ en: v.pipe(v.string(), v.minLength(1)) }, v.pipe(v.string(), v.minLength(1)));
export type Titles = v.InferOutput<typeof Titles>;

export const CollectionFile = v.strictObject({ title: Titles, description: Titles });
export type CollectionFile = v.InferOutput<typeof CollectionFile>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const SkillsFile = v.array(
  v.strictObject({ id: Id, title: Titles, prerequisites: v.optional(v.array(Id), []) }),
);
export type SkillsFile = v.InferOutput<typeof SkillsFile>;

export const RolesFile = v.array(v.strictObject({ id: Id, title: Titles, skills: v.record(Id, share) }));
export type RolesFile = v.InferOutput<typeof RolesFile>;

/** Reads one of the library's YAML files. Undefined when it is missing or wrong, which is noted in `issues`. */
export function readIndexFile<T>(path: string, schema: v.GenericSchema<unknown, T>, issues: Issue[]): T | undefined {
  const report = reportTo(issues, path);
  const text = readText(path);
  if (text === undefined) {
    report(1, 'the file is missing or cannot be read', 'See docs/module-format.md for what belongs in it.');
    return undefined;
  }
  const yaml = readYaml(text, 0, report);
  if (!yaml) return undefined;
  const checked = v.safeParse(schema, yaml.value);
  if (checked.success) return checked.output;
  for (const issue of checked.issues) {
    const keys = issue.path?.map(({ key }) => key) ?? [];
    report(yaml.lineOf(keys), `${keys.join('.') || 'content'}: ${issue.message}`, 'See docs/module-format.md.');
  }
  return undefined;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The text in this language, or in English. */
export function titleIn(titles: Titles, language: string): string {
  return (Object.hasOwn(titles, language) ? titles[language] : undefined) ?? titles.en;
}

import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { readYaml, type Yaml } from '#content/module/yaml-lines.ts';

const words = v.pipe(v.string(), v.minLength(1));

/** A text by language. English is required: it stands in where a translation is missing. */
export const Titles = v.objectWithRest({ en: words }, words);
export type Titles = v.InferOutput<typeof Titles>;

/** `skills.yaml` */
export const SkillsFile = v.array(
  v.strictObject({ id: Id, title: Titles, prerequisites: v.optional(v.array(Id), []) }),
);
export type SkillsFile = v.InferOutput<typeof SkillsFile>;

/** `roles.yaml`: how much a job asks of each skill, 0 to 1. */
export const RolesFile = v.array(
  v.strictObject({ id: Id, title: Titles, skills: v.record(Id, v.pipe(v.number(), v.minValue(0), v.maxValue(1))) }),
);
export type RolesFile = v.InferOutput<typeof RolesFile>;

/** `collection.yaml`; the collection's id is the name of its folder. */
export const CollectionFile = v.strictObject({ title: Titles, description: Titles });
export type CollectionFile = v.InferOutput<typeof CollectionFile>;

/** One of the library's YAML files: what it says, where, and what is wrong with it. */
export interface IndexFile<T> {
  readonly file: string;
  /** Absent when the file says nothing that can be used. */
  readonly value?: T;
  readonly lineOf: Yaml['lineOf'];
  readonly issues: readonly Issue[];
}

/** Reads the text of one of the library's YAML files. Never throws. */
export function readIndexFile<T>(text: string, schema: v.GenericSchema<unknown, T>, file: string): IndexFile<T> {
  const issues: Issue[] = [];
  const report = reportTo(issues, file);
  const yaml = readYaml(text, 0, report);
  if (yaml === undefined) return { file, issues, lineOf: () => 1 };
  const checked = v.safeParse(schema, yaml.value);
  if (checked.success) return { file, issues, lineOf: yaml.lineOf, value: checked.output };
  for (const issue of checked.issues) {
    const path = issue.path?.map(({ key }) => key) ?? [];
    report(yaml.lineOf(path), `${path.join('.') || 'the file'}: ${issue.message}`, 'See docs/module-format.md.');
  }
  return { file, issues, lineOf: yaml.lineOf };
}

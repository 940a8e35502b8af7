import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { readYaml, type Yaml } from '#content/module/yaml-lines.ts';

const words = v.pipe(v.string(), v.minLength(1));

/** A text by language. English is required: it stands in where a translation is missing. */
export const Titles = v.objectWithRest({ en: words }, words);
export type Titles = v.InferOutput<typeof Titles>;

/** Address of a skill in ESCO, the European classification of skills and occupations. */
export const EscoSkill = escoAddress('skill');
/** Address of an occupation in ESCO. */
export const EscoOccupation = escoAddress('occupation');

/** `skills.yaml` */
export const SkillsFile = v.array(
  v.strictObject({
    id: Id,
    title: Titles,
    /** One sentence; Find searches it. */
    description: v.optional(Titles),
    /** What moments that ask for it are called, above all in calendars; commas between. */
    situations: v.optional(Titles),
    prerequisites: v.optional(v.array(Id), []),
    esco: v.optional(EscoSkill),
    /** Element of O*NET, such as `2.A.1.b`. */
    onet: v.optional(
      v.pipe(v.string(), v.regex(/^[1-6]\.[A-Z]\.\d+(\.[a-z](\.\d+)?)?$/, 'Expected an O*NET element such as 2.A.1.b')),
    ),
  }),
);
export type SkillsFile = v.InferOutput<typeof SkillsFile>;

/** What the words for a target level stand for. */
const TARGETS = { foundation: 0.4, practice: 0.7, advanced: 1 } as const;

/** How far a job asks for a skill, 0 to 1: written as a number or as the word for a level. */
const Target = v.union(
  [
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    v.pipe(
      v.picklist(['foundation', 'practice', 'advanced']),
      v.transform((level) => TARGETS[level]),
    ),
  ],
  'Expected a number from 0 to 1, foundation, practice or advanced',
);

/** `roles.yaml`: the target level of each skill that a job asks for. */
export const RolesFile = v.array(
  v.strictObject({
    id: Id,
    title: Titles,
    skills: v.record(Id, Target),
    esco: v.optional(EscoOccupation),
    /** Occupation of O*NET-SOC, such as `41-4012.00`. */
    onet: v.optional(
      v.pipe(v.string(), v.regex(/^\d{2}-\d{4}\.\d{2}$/, 'Expected an O*NET-SOC code such as 41-4012.00')),
    ),
  }),
);
export type RolesFile = v.InferOutput<typeof RolesFile>;

/** `collection.yaml`; the collection's id is the name of its folder. */
export const CollectionFile = v.strictObject({ title: Titles, description: Titles });
export type CollectionFile = v.InferOutput<typeof CollectionFile>;

/** Characters of YAML in one of these files: some thousand skills. */
export const LONGEST_INDEX = 1_000_000;

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
  const yaml = readYaml(text, 0, report, LONGEST_INDEX);
  if (yaml === undefined) return { file, issues, lineOf: () => 1 };
  const checked = v.safeParse(schema, yaml.value);
  if (checked.success) return { file, issues, lineOf: yaml.lineOf, value: checked.output };
  for (const issue of checked.issues) {
    const path = issue.path?.map(({ key }) => key) ?? [];
    report(yaml.lineOf(path), `${path.join('.') || 'the file'}: ${issue.message}`, 'See docs/module-format.md.');
  }
  return { file, issues, lineOf: yaml.lineOf };
}

function escoAddress(kind: 'skill' | 'occupation') {
  const address = new RegExp(`^http://data\\.europa\\.eu/esco/${kind}/[A-Za-z0-9.-]{1,60}$`);
  return v.pipe(v.string(), v.regex(address, `Expected an address such as http://data.europa.eu/esco/${kind}/...`));
}

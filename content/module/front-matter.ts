import * as v from 'valibot';
import type { Report } from '#content/module/issue.ts';
import { FrontMatter } from '#content/module/module.ts';
import { readYaml } from '#content/module/yaml-lines.ts';

const MEND: Readonly<Record<keyof FrontMatter, string>> = {
  id: 'Lower-case words joined by hyphens, such as `anchor-first`.',
  title: 'A title of 3 to 80 characters.',
  outcome: 'One sentence of 10 to 200 characters that begins with a verb: what the learner can do afterwards.',
  skill: 'An id of skills.yaml, such as `negotiation-opening`.',
  level: '`foundation`, `practice` or `advanced`.',
  minutes: 'A number from 2 to 15.',
  language: 'A language tag such as `en`, `de` or `pt-BR`.',
  prerequisites: 'A list of module ids, such as `[anchor-first]`.',
  sources: 'A list of `id`, `title` and, if there is one, `url` beginning with https://.',
};

export interface FrontMatterRead {
  /** What could be read, field by field. */
  readonly front: Partial<FrontMatter>;
  /** Line of each field. */
  readonly lines: Readonly<Record<string, number>>;
  /** The file with the front matter blanked, so that lines keep their numbers. */
  readonly body: string;
}

/** Reads the YAML between the two lines of three dashes at the top of a module. */
export function readFrontMatter(source: string, report: Report): FrontMatterRead {
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(source);
  if (match === null) {
    report(1, 'no front matter', 'Begin the file with `---`, the fields `id`, `title`, `outcome`, ... and `---`.');
    return { front: {}, lines: {}, body: source };
  }
  const body = match[0].replace(/[^\n]/g, '') + source.slice(match[0].length);
  const yaml = readYaml(match[1] ?? '', 1, report);
  if (yaml === undefined) return { front: {}, lines: {}, body };
  const checked = v.safeParse(FrontMatter, yaml.value);
  const lines = Object.fromEntries(Object.keys(FrontMatter.entries).map((key) => [key, yaml.lineOf([key])]));
  if (checked.success) return { front: checked.output, lines, body };
  const bad = new Set<unknown>();
  for (const issue of checked.issues) {
    const path = issue.path?.map((step) => step.key) ?? [];
    bad.add(path[0]);
    const [what, mend] = explain(issue, path);
    report(yaml.lineOf(path), what, mend);
  }
  return { front: pick(yaml.value, bad), lines, body };
}

function explain(issue: v.BaseIssue<unknown>, path: readonly unknown[]): [what: string, mend: string] {
  const [key] = path;
  if (typeof key !== 'string')
    return ['the front matter is not a list of fields', 'Write `id: ...`, `title: ...` and so on.'];
  if (issue.expected === 'never') return [`unknown field \`${key}\``, `Known are: ${Object.keys(MEND).join(', ')}.`];
  const mend = Object.entries(MEND).find(([name]) => name === key)?.[1] ?? 'See docs/module-format.md.';
  if (issue.received === 'undefined') return [`\`${path.join('.')}\` is missing`, mend];
  return [`\`${path.join('.')}\`: expected ${issue.expected ?? 'something else'}, found ${issue.received}`, mend];
}

function pick(value: unknown, bad: ReadonlySet<unknown>): Partial<FrontMatter> {
  if (typeof value !== 'object' || value === null) return {};
  const good = Object.fromEntries(Object.entries(value).filter(([key]) => !bad.has(key)));
  const checked = v.safeParse(v.partial(FrontMatter), good);
  return checked.success ? checked.output : {};
}

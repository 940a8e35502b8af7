import type { ContainerDirective } from 'mdast-util-directive';
import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { kinds } from '#content/activities/kinds.ts';
import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import { type ActivitySource, onlyField } from '#content/activities/source.ts';
import { readAttributes, withoutLabel } from '#content/module/directive.ts';
import { ACTIVITY_FIELDS } from '#content/module/field-names.ts';
import type { Names } from '#content/module/names.ts';
import { splitFields } from '#content/module/read-fields.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** Reads a directive as an activity of that kind; `undefined` when it is none, which is reported. */
export function readActivity(
  node: ContainerDirective,
  kind: ActivityKind,
  names: Names,
  reading: Reading,
): Activity | undefined {
  const { attributes, fields, read, schema } = kinds[kind];
  const line = lineOf(node);
  const given = readAttributes(node, ['id', 'idea', ...attributes], reading);
  const parts = splitFields(withoutLabel(node, reading), [...ACTIVITY_FIELDS, ...fields], reading);
  const source: ActivitySource = { line, attributes: given, reading, ...parts };
  if (given.id === undefined) {
    reading.report(
      line,
      `a ${kind} activity without an id`,
      `Write \`:::${kind}{#some-id}\`; what is remembered hangs on it.`,
    );
  }
  const id = names.take(given.id, kind, line);
  const body = read(source);
  if (body === undefined) return undefined;
  // The gaps of a cloze ask by themselves.
  if (kind !== 'cloze' && body.prompt.length === 0) {
    reading.report(line, `a ${kind} activity without a question`, 'Write it first, above the answers.');
  }
  const checked = v.safeParse(schema, {
    kind,
    id,
    idea: readIdea(given.idea ?? id, id, line, reading),
    ...readBase(source),
    ...body,
  });
  if (checked.success) return checked.output;
  for (const issue of checked.issues) {
    const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
    reading.report(
      line,
      `${kind} \`${id}\`: ${path}: ${issue.message}`,
      'See docs/module-format.md for what this kind takes.',
    );
  }
  return undefined;
}

function readIdea(idea: string, id: string, line: number, reading: Reading): string {
  if (v.safeParse(Id, idea).success) return idea;
  reading.report(
    line,
    `the idea \`${idea.slice(0, 60)}\``,
    'Lower-case words joined by hyphens, at most 60 characters.',
  );
  return id;
}

function readBase(source: ActivitySource): Pick<Activity, 'explanation' | 'hints' | 'source'> {
  const why = onlyField(source, 'Why');
  const from = onlyField(source, 'Source');
  return {
    explanation: [...(why?.content ?? [])],
    hints: source.fields.filter(({ name }) => name === 'Hint').map(({ content }) => [...content]),
    ...(from === undefined ? {} : { source: from.raw }),
  };
}

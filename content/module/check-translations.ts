import type { Field } from '#content/activities/sandbox/schema.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { Draft } from '#content/module/draft.ts';
import { isActivity } from '#content/module/estimate.ts';
import { type Issue, type Report, reportTo } from '#content/module/issue.ts';

/**
 * Checks that every id has one `module.md`, and that its translations ask the same activities: what is learned in one
 * language counts in every other by id, idea, and the ids of options, items and gaps, which follow their order.
 */
export function checkTranslations(drafts: readonly Draft[]): Issue[] {
  const issues: Issue[] = [];
  const groups = Map.groupBy(
    drafts.filter(({ front }) => front.id !== undefined),
    ({ front }) => front.id,
  );
  for (const [id, group] of groups) {
    const [original, twin] = group.filter(isOriginal);
    if (twin !== undefined) {
      reportTo(issues, twin.file)(
        twin.lines.front.id ?? 1,
        `the id \`${id}\` is also that of ${original?.file}`,
        'Give one of them another id.',
      );
    }
    for (const draft of group.filter((draft) => !isOriginal(draft))) {
      compare(draft, original, reportTo(issues, draft.file));
    }
  }
  return issues;
}

function isOriginal({ file }: Draft): boolean {
  return /(^|[\\/])module\.md$/.test(file);
}

function compare(draft: Draft, original: Draft | undefined, report: Report): void {
  const line = (id: string) => draft.lines.cards[id] ?? 1;
  const tag = /module\.([^.\\/]+)\.md$/.exec(draft.file)?.[1];
  if (draft.front.language !== undefined && draft.front.language !== tag) {
    report(
      draft.lines.front.language ?? 1,
      `\`language: ${draft.front.language}\` in module.${tag}.md`,
      'Name the file after the language.',
    );
  }
  if (original === undefined) {
    report(
      draft.lines.front.id ?? 1,
      `no module.md has the id \`${draft.front.id}\``,
      'Use the id of the module it translates.',
    );
    return;
  }
  const own = new Map(draft.cards.filter(isActivity).map((activity) => [activity.id, activity]));
  const theirs = new Map(original.cards.filter(isActivity).map((activity) => [activity.id, activity]));
  for (const [id, activity] of theirs) {
    const translated = own.get(id);
    if (translated === undefined)
      report(1, `the ${activity.kind} \`${id}\` is missing`, 'Translate it too, under the same id.');
    else if (signature(translated) !== signature(activity)) {
      report(
        line(id),
        `\`${id}\` is not the same activity as in module.md`,
        `There it is: ${signature(activity)}. Here: ${signature(translated)}.`,
      );
    }
  }
  for (const id of own.keys()) {
    if (!theirs.has(id)) report(line(id), `module.md has no activity \`${id}\``, 'Use the ids of module.md.');
  }
}

/** Texts may be translated, the type of a field and what is right may not. */
function fieldShape(field: Field): string {
  if (field.type === 'choice') return `choice of ${field.options.length}, right ${field.right.join(' ')}`;
  if (field.type === 'number') return `number ${field.from} to ${field.to}`;
  return field.type === 'switch' ? `switch ${field.right}` : field.type;
}

/** What must not differ between languages, in words. */
function signature(activity: Activity): string {
  return `${activity.kind}, idea ${activity.idea}, ${answerShape(activity)}`;
}

function answerShape(activity: Activity): string {
  switch (activity.kind) {
    case 'choice':
      return `options ${activity.options.map(({ right }) => (right ? 'right' : 'wrong')).join(', ')}`;
    case 'true-false':
      return `answer ${activity.answer}`;
    case 'numeric':
      return `answer ${activity.answer} ± ${activity.tolerance}`;
    case 'cloze':
      return `${activity.gaps.length} gaps`;
    case 'order':
      return `${activity.items.length} items`;
    case 'match':
      return `${activity.pairs.length} pairs and ${activity.distractors.length} more`;
    case 'categorize':
      return `items in ${activity.items.map(({ category }) => category).join(', ')}`;
    case 'hotspot':
      return `places ${activity.regions.map(({ right }) => (right ? 'right' : 'wrong')).join(', ')}`;
    case 'label':
      return `${activity.points.length} points and ${activity.distractors.length} more labels`;
    case 'timeline':
      return `entries ${activity.entries.map(({ given }) => (given ? 'given' : 'to place')).join(', ')}`;
    case 'highlight':
      return `${activity.passage.flat().filter(({ t }) => t === 'mark').length} problems`;
    case 'scene':
      return `${activity.task}, parts ${activity.targets.map(({ right }) => (right ? 'right' : 'wrong')).join(', ')}`;
    case 'matrix':
      return `statements in ${activity.rows.map(({ column }) => column).join(', ')}`;
    case 'estimate':
      return `answer ${activity.answer} within ${activity.within} on ${activity.min} to ${activity.max}`;
    case 'explain':
      return `${activity.criteria.length} criteria`;
    case 'formula':
      return `formula in ${activity.cell} of ${activity.sheet.length} rows, ${activity.checks.length} checks`;
    case 'sandbox':
      return `fields ${activity.fields.map(fieldShape).join(', ')}`;
    case 'simulation':
      return `goals ${activity.goals.map(({ when, weight }) => `${when} (${weight})`).join(', ')}`;
    case 'short-answer':
    case 'shortcut':
    case 'flashcard':
      return 'its answer';
  }
}

import type { ListItem } from 'mdast';
import { onlyField } from '#content/activities/source.ts';
import { type CardBody, type CardSource, readListBelow } from '#content/cards/source.ts';
import type { WorkedExample } from '#content/cards/worked-example/schema.ts';
import { readBlocks } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** The problem, a numbered list of steps, each with its reason as a quotation, and the field `Answer:`. */
export function readWorkedExample(source: CardSource): CardBody<WorkedExample> | undefined {
  const { line, reading } = source;
  const parts = readListBelow(source, 'Write each step as an item of it, its reason below as `> Because ...`.');
  if (parts === undefined) return undefined;
  const problem = readBlocks(parts.above, reading);
  const answer = onlyField(source, 'Answer')?.content ?? [];
  const steps = parts.list.children.flatMap((item) => readStep(item, reading) ?? []);
  if (problem.length === 0) {
    reading.report(line, 'a worked example without a problem', 'Say above the list what is to be solved.');
  }
  if (answer.length === 0) {
    reading.report(line, 'a worked example without an answer', 'Write below the list a line `Answer: ...`.');
  }
  const whole = problem.length > 0 && answer.length > 0 && steps.length === parts.list.children.length;
  return whole ? { problem, steps, answer: [...answer] } : undefined;
}

function readStep(item: ListItem, reading: Reading): WorkedExample['steps'][number] | undefined {
  const last = item.children.at(-1);
  if (last?.type !== 'blockquote' || item.children.length < 2) {
    reading.report(
      lineOf(item),
      'a step without what is done or without a reason',
      'Write what is done, and below it, indented, `> Because ...`.',
    );
    return undefined;
  }
  return { body: readBlocks(item.children.slice(0, -1), reading), reason: readBlocks(last.children, reading) };
}

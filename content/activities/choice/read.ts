import type { List, ListItem } from 'mdast';
import type { Choice } from '#content/activities/choice/schema.ts';
import { type ActivitySource, type Body, partId, readLine, readPromptAndAnswer } from '#content/activities/source.ts';
import type { BlockNode } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** Options are a task list, feedback a quotation below its option. */
export function readChoice(source: ActivitySource): Body<Choice> | undefined {
  const { reading } = source;
  const { prompt, answer } = readPromptAndAnswer(source, isTaskList);
  if (answer === undefined) {
    reading.report(source.line, 'a choice without options', 'Write options as `- [x] right` and `- [ ] wrong`.');
    return undefined;
  }
  const options = answer.children.map((item, index) => readOption(item, index, reading));
  if (!options.some((option) => option.right)) {
    reading.report(lineOf(answer), 'no right option', 'Mark at least one option with `- [x]`.');
  }
  return { prompt, options, ...(source.attributes.fixed === undefined ? {} : { fixed: true }) };
}

function isTaskList(node: BlockNode): node is List {
  return node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean');
}

function readOption(item: ListItem, index: number, reading: Reading): Choice['options'][number] {
  if (typeof item.checked !== 'boolean') {
    reading.report(lineOf(item), 'an option without a box', 'Begin it with `- [x]` or `- [ ]`.');
  }
  const quotes = item.children.filter((child) => child.type === 'blockquote');
  const text = readLine(
    item.children.filter((child) => child.type !== 'blockquote'),
    reading,
  );
  const feedback = readLine(
    quotes.flatMap((quote) => quote.children),
    reading,
  );
  const option = { id: partId('o', index), text, right: item.checked === true };
  return feedback.length === 0 ? option : { ...option, feedback };
}

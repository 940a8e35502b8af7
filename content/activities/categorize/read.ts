import type { List, ListItem } from 'mdast';
import type { Categorize } from '#content/activities/categorize/schema.ts';
import { type ActivitySource, type Body, partId, readLine, readPromptAndAnswer } from '#content/activities/source.ts';
import type { BlockNode } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** A list of categories, each with a list of items. */
export function readCategorize(source: ActivitySource): Body<Categorize> | undefined {
  const { prompt, answer } = readPromptAndAnswer(source, isList);
  if (answer === undefined) {
    source.reading.report(
      source.line,
      'nothing to sort',
      'Write a list of categories, each with an indented list of items.',
    );
    return undefined;
  }
  const groups = answer.children.map((item, index) => readCategory(item, partId('c', index), source.reading));
  return {
    prompt,
    categories: groups.map(({ category }) => category),
    items: groups
      .flatMap(({ category, items }) => items.map((text) => ({ text, category: category.id })))
      .map((item, index) => ({ id: partId('i', index), ...item })),
  };
}

function isList(node: BlockNode): node is List {
  return node.type === 'list';
}

function readCategory(item: ListItem, id: string, reading: Reading) {
  const lists = item.children.filter((child) => child.type === 'list');
  const text = readLine(
    item.children.filter((child) => child.type !== 'list'),
    reading,
  );
  const items = lists.flatMap((list) => list.children).map((child) => readLine(child.children, reading));
  if (items.length === 0)
    reading.report(lineOf(item), 'a category without items', 'Indent its items below it: `  - item`.');
  return { category: { id, text }, items };
}

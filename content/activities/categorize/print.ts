import type { List, ListItem } from 'mdast';
import type { Categorize } from '#content/activities/categorize/schema.ts';
import { item } from '#content/module/print-text.ts';

export function printCategorize({ categories, items }: Categorize): [List] {
  const children = categories.map(({ id, text }): ListItem => {
    const own = items.filter(({ category }) => category === id).map((placed) => item(placed.text));
    const category = item(text);
    return {
      ...category,
      children: [...category.children, { type: 'list', ordered: false, spread: false, children: own }],
    };
  });
  return [{ type: 'list', ordered: false, spread: false, children }];
}

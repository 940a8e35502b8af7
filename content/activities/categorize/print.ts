import type { Categorize } from '#content/activities/categorize/schema.ts';
import { indent, printInlines } from '#content/module/print-text.ts';

export function printCategorize({ categories, items }: Categorize): string {
  return categories
    .flatMap((category) => [
      `- ${indent(printInlines(category.text), '  ')}`,
      ...items
        .filter((item) => item.category === category.id)
        .map((item) => `  - ${indent(printInlines(item.text), '    ')}`),
    ])
    .join('\n');
}

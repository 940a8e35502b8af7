import type { Choice } from '#content/activities/choice/schema.ts';
import { indent, printInlines } from '#content/module/print-text.ts';

export function printChoice(activity: Choice): string {
  return activity.options
    .map(({ right, text, feedback }) => {
      const option = `- [${right ? 'x' : ' '}] ${indent(printInlines(text), '  ')}`;
      return feedback === undefined ? option : `${option}\n  > ${indent(printInlines(feedback), '  > ')}`;
    })
    .join('\n');
}

import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockNode } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** The directive's attributes by name; unknown ones are reported. */
export function readAttributes(
  node: ContainerDirective,
  known: readonly string[],
  reading: Reading,
): Record<string, string> {
  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  for (const [name] of given.filter(([name]) => !known.includes(name))) {
    reading.report(
      lineOf(node),
      `unknown attribute \`${name}\``,
      `\`:::${node.name}\` knows ${known.join(', ')}.`,
      'warning',
    );
  }
  return Object.fromEntries(given.filter(([name]) => known.includes(name)));
}

/** What a directive holds; text in square brackets behind its name is reported. */
export function withoutLabel(node: ContainerDirective, reading: Reading): readonly BlockNode[] {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) return node.children;
  reading.report(lineOf(node), 'text in square brackets behind the name', 'Write it below, on lines of its own.');
  return rest;
}

/** Reports a directive that runs to the end of the file for want of its closing line. */
export function reportUnclosed(node: ContainerDirective, reading: Reading): void {
  const line = lineOf(node);
  const end = node.position?.end.line ?? line;
  if (end > line && /^\s*:{3,}\s*$/.test(reading.lines[end - 1] ?? '')) return;
  reading.report(line, `\`:::${node.name}\` is not closed`, 'End it with a line `:::`.');
}

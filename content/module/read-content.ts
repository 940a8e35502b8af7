import type { ContainerDirective } from 'mdast-util-directive';
import * as v from 'valibot';
import { cardKinds, type DirectiveKind } from '#content/cards/kinds.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import { readAttributes, withoutLabel } from '#content/module/directive.ts';
import type { Names } from '#content/module/names.ts';
import { splitFields } from '#content/module/read-fields.ts';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

/** Reads a directive as a content card of that kind; `undefined` when it is none, which is reported. */
export function readContent(
  node: ContainerDirective,
  kind: DirectiveKind,
  names: Names,
  reading: Reading,
): ContentCard | undefined {
  const { directive, schema } = cardKinds[kind];
  if (directive === undefined) return undefined;
  const line = lineOf(node);
  const attributes = readAttributes(node, ['id', ...directive.attributes], reading);
  const { title, nodes } = splitTitle(withoutLabel(node, reading), reading);
  const parts = splitFields(nodes, directive.fields, reading);
  const id = names.take(attributes.id, kind, line);
  const body = directive.read({ name: kind, line, attributes, reading, fields: parts.fields, nodes: parts.nodes });
  if (body === undefined) return undefined;
  const checked = v.safeParse(schema, { kind, id, ...(title.length === 0 ? {} : { title }), ...body });
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

/** A heading of the second level that stands first is the card's title. */
function splitTitle(nodes: readonly BlockNode[], reading: Reading): { title: Inline[]; nodes: readonly BlockNode[] } {
  const [first, ...rest] = nodes;
  if (first?.type !== 'heading' || first.depth !== 2) return { title: [], nodes };
  return { title: readInlines(first.children, reading), nodes: rest };
}

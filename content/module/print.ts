import type { BlockContent } from 'mdast';
import { stringify } from 'yaml';
import { kinds } from '#content/activities/kinds.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import { isActivity } from '#content/module/estimate.ts';
import { type Card, FrontMatter, type Module } from '#content/module/module.ts';
import { fieldNode, toBlock, verbatim, write, writeOpening, writeText } from '#content/module/print-text.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** Writes a module as the Markdown that `parse` reads it from, in the one form in which Morsel writes it. */
export function print(module: Module): string {
  const front = Object.fromEntries(
    Object.entries(module).filter(([key, value]) => key in FrontMatter.entries && value !== undefined),
  );
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${module.cards.map(printCard).join('\n\n')}\n`;
}

function printCard(card: Card): string {
  if (isActivity(card)) return printActivity(card);
  return card.kind === 'key-point' || card.kind === 'apply' ? printNote(card, card.kind) : printSection(card);
}

function printSection({ id, title = [], body }: ContentCard): string {
  return `## ${[writeText(title), `{#${id}}`].filter(Boolean).join(' ')}\n\n${write(body.map(toBlock))}`;
}

function printNote({ id, title = [], body, plan }: ContentCard, kind: 'key-point' | 'apply'): string {
  const text = (v: string): readonly Inline[] => [{ t: 'text', v }];
  const heading: readonly Block[] = title.length === 0 ? [] : [{ t: 'h', c: title }];
  const fields = plan === undefined ? [] : [fieldNode('If', text(plan.cue)), fieldNode('Then', text(plan.action))];
  return enclose(writeOpening(kind, { id }), [...heading.map(toBlock), ...body.map(toBlock), ...fields]);
}

function printActivity(activity: Activity): string {
  const { id, idea, kind, prompt, explanation, hints, source } = activity;
  const { print: printAnswer, printAttributes } = kinds[kind];
  const attributes = { id, ...(idea === id ? {} : { idea }), ...printAttributes?.(activity) };
  return enclose(writeOpening(kind, attributes), [
    ...prompt.map(toBlock),
    ...printAnswer(activity),
    ...(explanation.length === 0 ? [] : [fieldNode('Why', explanation)]),
    ...hints.map((hint) => fieldNode('Hint', hint)),
    ...(source === undefined ? [] : [verbatim(`Source: ${source}`)]),
  ]);
}

/** A directive, fenced with more colons than any line inside begins with. */
function enclose(opening: string, nodes: BlockContent[]): string {
  const inside = write(nodes);
  const longest = Math.max(2, ...(inside.match(/^[ \t]*:+/gm) ?? []).map((run) => run.trim().length));
  const fence = ':'.repeat(longest + 1);
  return `${fence}${opening}\n${inside}\n${fence}`;
}

import type { BlockContent, Heading } from 'mdast';
import { stringify } from 'yaml';
import { kinds } from '#content/activities/kinds.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { CardDirective } from '#content/cards/kind.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import { joinFilms } from '#content/cards/video/clips.ts';
import { isActivity } from '#content/module/estimate.ts';
import { type Card, FrontMatter, type Module } from '#content/module/module.ts';
import { fieldNode, toBlock, toInline, verbatim, write, writeOpening, writeText } from '#content/module/print-text.ts';
import type { Block } from '#content/module/text.ts';

/** Writes a module as the Markdown that `parse` reads it from, in the one form in which Morsel writes it. */
export function print(module: Module): string {
  const front = Object.fromEntries(
    Object.entries(module).filter(([key, value]) => key in FrontMatter.entries && value !== undefined),
  );
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${joinFilms(module.cards).map(printCard).join('\n\n')}\n`;
}

function printCard(card: Card): string {
  if (isActivity(card)) return printActivity(card);
  const { directive, blocks } = cardKinds[card.kind];
  return directive === undefined ? printSection(card, blocks(card)) : printDirective(card, directive);
}

function printSection({ id, title = [] }: ContentCard, body: readonly Block[]): string {
  return `## ${[writeText(title), `{#${id}}`].filter(Boolean).join(' ')}\n\n${write(body.map(toBlock))}`;
}

function printDirective(card: ContentCard, directive: CardDirective): string {
  const attributes = { id: card.id, ...directive.printAttributes?.(card) };
  const heading: Heading[] =
    card.title === undefined ? [] : [{ type: 'heading', depth: 2, children: card.title.map(toInline) }];
  return enclose(writeOpening(card.kind, attributes), [...heading, ...directive.print(card)]);
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

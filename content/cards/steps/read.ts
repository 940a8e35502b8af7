import { type CardBody, type CardSource, readListBelow } from '#content/cards/source.ts';
import type { Steps } from '#content/cards/steps/schema.ts';
import { readBlocks } from '#content/module/read-text.ts';
import { lineOf } from '#content/module/reading.ts';

/** What it is about, and a numbered list of steps. */
export function readSteps(source: CardSource): CardBody<Steps> | undefined {
  const { reading } = source;
  const parts = readListBelow(source, 'Write each step as an item of it: `1. First this.`');
  if (parts === undefined) return undefined;
  const steps = parts.list.children.flatMap((item) => {
    const body = readBlocks(item.children, reading);
    if (body.length > 0) return [body];
    reading.report(lineOf(item), 'an empty step', 'Say what to do, or remove it.');
    return [];
  });
  if (steps.length < parts.list.children.length) return undefined;
  return { intro: readBlocks(parts.above, reading), steps };
}

import type { Flashcard } from '#content/activities/flashcard/schema.ts';
import { type ActivitySource, type Body, readPrompt } from '#content/activities/source.ts';
import { readBlocks } from '#content/module/read-text.ts';

/** Front, a line of three dashes, back. */
export function readFlashcard(source: ActivitySource): Body<Flashcard> | undefined {
  const middle = source.nodes.findIndex((node) => node.type === 'thematicBreak');
  if (middle === -1 || middle >= source.before) {
    source.reading.report(
      source.line,
      'a flashcard without a back',
      'Write the front, a line `---`, the back, and then `Why:`.',
    );
    return undefined;
  }
  const back = source.nodes.slice(middle + 1, source.before);
  if (back.length === 0)
    source.reading.report(source.line, 'an empty back', 'Write below `---` what is to be recalled.');
  const rest = source.nodes.slice(source.before);
  const prompt = readPrompt({ ...source, nodes: [...source.nodes.slice(0, middle), ...rest], before: middle });
  return { prompt, back: readBlocks(back, source.reading) };
}

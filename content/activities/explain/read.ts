import type { List } from 'mdast';
import type { Explain } from '#content/activities/explain/schema.ts';
import { type ActivitySource, type Body, partId, readLine, readPrompt } from '#content/activities/source.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import { lineOf } from '#content/module/reading.ts';

/** Characters of an answer when the author asks for no number: a short sentence. */
const USUAL_MIN = 40;

/** The question, a line of three dashes, a model answer, and the criteria as a list of boxes. */
export function readExplain(source: ActivitySource): Body<Explain> | undefined {
  const { reading } = source;
  const middle = source.nodes.findIndex((node) => node.type === 'thematicBreak');
  const last = source.nodes[source.before - 1];
  if (middle === -1 || middle >= source.before || last === undefined || !isBoxes(last)) {
    const what = last !== undefined && isBoxes(last) ? 'a model answer' : 'criteria';
    reading.report(
      source.line,
      `an explanation to write without ${what}`,
      'Write the question, a line `---`, a model answer, and the criteria as `- [ ] Names the reason`.',
    );
    return undefined;
  }
  const model = readBlocks(source.nodes.slice(middle + 1, source.before - 1), reading);
  if (model.length === 0) {
    reading.report(lineOf(last), 'criteria without a model answer', 'Write a model answer between `---` and them.');
  }
  const rest = source.nodes.slice(source.before);
  return {
    prompt: readPrompt({ ...source, nodes: [...source.nodes.slice(0, middle), ...rest], before: middle }),
    model,
    criteria: last.children.map((item, index) => ({ id: partId('c', index), text: readLine(item.children, reading) })),
    min: readMin(source),
  };
}

function isBoxes(node: BlockNode): node is List {
  return node.type === 'list' && node.children.every((item) => typeof item.checked === 'boolean');
}

function readMin({ attributes, line, reading }: ActivitySource): number {
  const { min } = attributes;
  if (min === undefined) return USUAL_MIN;
  if (/^[1-9]\d{0,2}$|^1000$/.test(min)) return Number(min);
  reading.report(line, `\`min=${min.slice(0, 40)}\``, 'Write the fewest characters of an answer, 1 to 1000.');
  return USUAL_MIN;
}

import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Highlight, Segment } from '#content/activities/highlight/schema.ts';
import { tokensOf } from '#content/activities/highlight/tokens.ts';
import {
  type ActivitySource,
  type Body,
  partId,
  readAlternatives,
  readPromptAndAnswer,
} from '#content/activities/source.ts';
import { plainText } from '#content/module/plain.ts';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const MEND = 'Mark it as `[[the words|what is wrong with them]]`.';
const MOST_PROBLEMS = 12;
const MOST_WORDS = 300;

/** A quotation with problems in double square brackets. */
export function readHighlight(source: ActivitySource): Body<Highlight> | undefined {
  const { reading } = source;
  const { prompt, answer } = readPromptAndAnswer(source, isQuote);
  if (answer === undefined) {
    reading.report(source.line, 'no text to mark', 'Write it as a quotation: each line begins with `> `.');
    return undefined;
  }
  const marks: string[] = [];
  const passage = answer.children.flatMap((node) => {
    if (node.type === 'paragraph') return [readParagraph(node, marks, reading)];
    reading.report(lineOf(node), `a ${node.type} in the text to mark`, 'Write paragraphs only.');
    return [];
  });
  const body = { prompt, passage, ...(source.attributes.sentences === undefined ? {} : { sentences: true }) };
  reportAmount(marks.length, body, lineOf(answer), reading);
  return body;
}

function isQuote(node: BlockNode): node is Blockquote {
  return node.type === 'blockquote';
}

function reportAmount(marks: number, body: Pick<Highlight, 'passage' | 'sentences'>, line: number, reading: Reading) {
  if (marks === 0) reading.report(line, 'no problem in the text to mark', MEND);
  if (marks > MOST_PROBLEMS) {
    reading.report(line, `more than ${MOST_PROBLEMS} problems in one text`, 'Split it into several activities.');
    return;
  }
  const words = tokensOf(body).flatMap((tokens) => tokens.filter(({ id }) => id !== undefined));
  if (words.length > MOST_WORDS) {
    reading.report(line, `a text to mark of more than ${MOST_WORDS} words`, 'Shorten it to what the problem needs.');
  }
  if (marks > 0 && words.every((word) => word.marks.length > 0)) {
    reading.report(line, 'a text that is one problem from end to end', 'Leave something in it that is right.');
  }
}

function readParagraph(node: Paragraph, marks: string[], reading: Reading): Segment[] {
  const segments: Segment[] = [];
  for (const segment of node.children.map((child) => readSegment(child, marks, reading))) {
    const before = segments.at(-1);
    if (segment.t === 'text' && before?.t === 'text') {
      segments[segments.length - 1] = { t: 'text', v: before.v + segment.v };
    } else if (segment.v !== '') segments.push(segment);
  }
  return segments;
}

function readSegment(node: PhrasingContent, marks: string[], reading: Reading): Segment {
  if (node.type === 'break') return { t: 'text', v: '\n' };
  if (node.type === 'textDirective' && node.name.startsWith('[[')) {
    const [v = '', why = '', ...more] = readAlternatives(node.name.slice(2, -2));
    if (why === '' || more.length > 0) {
      reading.report(lineOf(node), `a problem without its reason: \`${node.name.slice(0, 60)}\``, MEND);
    }
    const id = partId('m', marks.length);
    marks.push(id);
    return { t: 'mark', id, v, why };
  }
  const text = readInlines([node], reading);
  if (text.some(({ t }) => t !== 'text')) {
    reading.report(lineOf(node), `${node.type} in the text to mark`, 'Write it as plain text.');
  }
  return { t: 'text', v: plainText(text) };
}

import type { Table, TableRow } from 'mdast';
import { isRight } from '#content/activities/sandbox/grade.ts';
import type { Field, Sandbox } from '#content/activities/sandbox/schema.ts';
import { type ActivitySource, type Body, partId, readPromptAndAnswer } from '#content/activities/source.ts';
import { plainText } from '#content/module/plain.ts';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const SHAPE = 'Write `| Field | Choices | Start | Right |`; choices are `one; other`, `on/off`, `text` or `number`.';

/** A table with a line for each field: its label, what it takes, what it holds and what it should hold. */
export function readSandbox(source: ActivitySource): Body<Sandbox> | undefined {
  const { reading } = source;
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  if (answer === undefined) {
    reading.report(source.line, 'a sandbox without a table of fields', SHAPE);
    return undefined;
  }
  const fields = answer.children.slice(1).flatMap((row, index) => {
    const field = readRow(row, partId('f', index), reading);
    if (field === undefined) reading.report(lineOf(row), 'a field that cannot be read', SHAPE);
    return field ?? [];
  });
  if (fields.length > 0 && fields.every((field) => isRight(field, field.start))) {
    reading.report(
      lineOf(answer),
      'a sandbox in which all is right from the start',
      'Let at least one field be wrong.',
    );
  }
  return { prompt, fields };
}

function isTable(node: BlockNode): node is Table {
  return node.type === 'table';
}

function readRow(row: TableRow, id: string, reading: Reading): Field | undefined {
  const cells = row.children.map((cell) => plainText(readInlines(cell.children, reading)).trim());
  const [label = '', takes = '', start = '', right = ''] = cells;
  if (label === '' || takes === '' || cells.length > 4) return undefined;
  if (takes === 'on/off') return readSwitch({ id, label }, start, right);
  if (takes === 'text') return readText({ id, label }, start, right);
  return takes === 'number'
    ? readNumberField({ id, label }, start, right)
    : readChoice({ id, label }, takes, start, right);
}

type Base = Pick<Field, 'id' | 'label'>;

function readSwitch(base: Base, start: string, right: string): Field | undefined {
  const states: Readonly<Record<string, boolean>> = { on: true, off: false };
  const [from, to] = [states[start], states[right]];
  return from === undefined || to === undefined ? undefined : { type: 'switch', ...base, start: from, right: to };
}

function readText(base: Base, start: string, right: string): Field | undefined {
  const accepted = entries(right);
  return accepted.length === 0 ? undefined : { type: 'text', ...base, start, right: accepted };
}

function readNumberField(base: Base, start: string, right: string): Field | undefined {
  const [, from, to = from] = /^(-?\d+(?:\.\d+)?)(?:\s+to\s+(-?\d+(?:\.\d+)?))?$/.exec(right) ?? [];
  if (from === undefined || Number(to) < Number(from)) return undefined;
  return { type: 'number', ...base, start, from: Number(from), to: Number(to) };
}

function readChoice(base: Base, takes: string, start: string, right: string): Field | undefined {
  const options = entries(takes).map((text, index) => ({ id: partId('o', index), text }));
  const idOf = (text: string) => options.find((option) => option.text === text)?.id;
  const rights = entries(right).map(idOf);
  const from = idOf(start);
  const known = rights.filter((id) => id !== undefined);
  if (from === undefined || known.length === 0 || known.length < rights.length) return undefined;
  return { type: 'choice', ...base, options, start: from, right: known };
}

function entries(text: string): string[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

import type { Table, TableRow } from 'mdast';
import { checkStory } from '#content/activities/simulation/check-story.ts';
import type { Character, Goal, Meter, Simulation } from '#content/activities/simulation/schema.ts';
import { type ActivitySource, type Body, partId, readPromptAndAnswer } from '#content/activities/source.ts';
import { plainText } from '#content/module/plain.ts';
import type { Field } from '#content/module/read-fields.ts';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const SHAPE = 'Write a table `| Goal | When | Weight | Reached | Missed |` below the question.';

/** A table of goals, who plays (`Cast:`), which variables show (`Shows:`), and the story in its file beside the module. */
export function readSimulation(source: ActivitySource): Body<Simulation> | undefined {
  const { attributes, reading, line } = source;
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  if (answer === undefined) {
    reading.report(line, 'a simulation without goals', SHAPE);
    return undefined;
  }
  const rows = answer.children.slice(1);
  const body = {
    prompt,
    file: attributes.story ?? '',
    seconds: Number(attributes.seconds ?? 180),
    pass: Number(attributes.pass ?? 0.7),
    cast: fieldsOf(source, 'Cast').flatMap((field) => readCharacter(field, reading)),
    shows: fieldsOf(source, 'Shows').flatMap((field) => readMeter(field, reading)),
    goals: rows.flatMap((row, index) => readGoal(row, index, reading)),
  };
  if (body.goals.length < rows.length) return undefined;
  const text = reading.stories.get(body.file);
  if (text === undefined) {
    const there = [...reading.stories.keys()].join(', ') || 'none';
    reading.report(
      line,
      `no story \`${body.file.slice(0, 60)}\``,
      `Write \`story=name.ink\`; beside the module: ${there}.`,
    );
    return undefined;
  }
  const story = checkStory(body, text, { reading, line, goalLines: rows.map(lineOf) });
  return story === undefined ? undefined : { ...body, story };
}

function isTable(node: BlockNode): node is Table {
  return node.type === 'table';
}

function fieldsOf(source: ActivitySource, name: string): Field[] {
  return source.fields.filter((field) => field.name === name);
}

function readCharacter({ raw, line }: Field, reading: Reading): Character[] {
  const [, id, name] = /^([a-z0-9-]+)\s*=\s*(\S.*)$/.exec(raw) ?? [];
  if (id !== undefined && name !== undefined) return [{ id, name: name.trim() }];
  reading.report(line, 'a character without id and name', 'Write `Cast: nora = Nora Weber, head of purchasing`.');
  return [];
}

function readMeter({ raw, line }: Field, reading: Reading): Meter[] {
  const [, variable, low, high, label] = /^(\w+)\s+(-?\d+)\.\.(-?\d+)\s+(\S.*)$/.exec(raw) ?? [];
  if (variable !== undefined && label !== undefined && Number(low) < Number(high))
    return [{ variable, low: Number(low), high: Number(high), label: label.trim() }];
  reading.report(line, 'a meter without variable, range and label', 'Write `Shows: trust 0..10 Trust`.');
  return [];
}

function readGoal(row: TableRow, index: number, reading: Reading): Goal[] {
  const [text = [], when = [], weight = [], reached = [], missed = []] = row.children.map((cell) =>
    readInlines(cell.children, reading),
  );
  const goal = {
    id: partId('c', index),
    text,
    when: plainText(when),
    weight: Number(plainText(weight)),
    reached,
    missed,
  };
  const isWhole = [text, when, reached, missed].every((cell) => cell.length > 0) && goal.weight >= 1;
  if (isWhole) return [goal];
  reading.report(lineOf(row), 'a goal without condition, weight or reasons', SHAPE);
  return [];
}

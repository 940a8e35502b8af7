import type { TableRow } from 'mdast';
import type { Match } from '#content/activities/match/schema.ts';
import { type ActivitySource, type Body, isTable, partId, readPromptAndAnswer } from '#content/activities/source.ts';
import { readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

interface Row {
  readonly left: Inline[];
  readonly right: Inline[];
}

/** A table of two columns under a line of headings; rows with an empty first cell are distractors. */
export function readMatch(source: ActivitySource): Body<Match> | undefined {
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  if (answer === undefined) {
    source.reading.report(source.line, 'nothing to match', 'Write a table of two columns: `| left | right |`.');
    return undefined;
  }
  const rows = answer.children.slice(1).map((row) => readRow(row, source.reading));
  const isPair = (row: Row) => row.left.length > 0;
  return {
    prompt,
    pairs: rows.filter(isPair).map((row, index) => ({ id: partId('p', index), ...row })),
    distractors: rows
      .filter((row) => !isPair(row))
      .map(({ right }, index) => ({ id: partId('d', index), text: right })),
  };
}

function readRow(row: TableRow, reading: Reading): Row {
  const [left = [], right = []] = row.children.map((cell) => readInlines(cell.children, reading));
  if (row.children.length !== 2 || right.length === 0) {
    reading.report(lineOf(row), 'a row without two columns', 'Write `| left | right |`; only the left may be empty.');
  }
  return { left, right };
}

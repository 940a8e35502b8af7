import type { TableCell, TableRow } from 'mdast';
import { type ActivitySource, type Body, isTable, partId, readPromptAndAnswer } from '#content/activities/source.ts';
import type { Entry, Timeline } from '#content/activities/timeline/schema.ts';
import { readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** A table of times and events in the right order; times in bold stand on the axis from the start. */
export function readTimeline(source: ActivitySource): Body<Timeline> | undefined {
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  if (answer === undefined) {
    source.reading.report(
      source.line,
      'no times and events',
      'Write a table `| When | What |` in the right order, with the times that are shown from the start in bold.',
    );
    return undefined;
  }
  const entries = answer.children.slice(1).map((row, index) => readEntry(row, partId('e', index), source.reading));
  if (entries.every(({ given }) => !given)) {
    source.reading.report(lineOf(answer), 'no time on the axis', 'Write at least one time in bold: `| **09:00** | |`.');
  }
  return { prompt, entries };
}

function readEntry(row: TableRow, id: string, reading: Reading): Entry {
  const [time, event] = row.children;
  const bold = boldIn(time);
  const when = readInlines(bold?.children ?? time?.children ?? [], reading);
  const what = readInlines(event?.children ?? [], reading);
  const given = bold !== undefined;
  if (row.children.length !== 2 || (what.length === 0 && !given)) {
    reading.report(
      lineOf(row),
      'a line that is neither a time nor an event',
      'Write `| when | what |`; only a time in bold may stand alone.',
    );
  }
  return { id, when, what, given };
}

/** The bold text that is all a cell has. */
function boldIn(cell: TableCell | undefined) {
  const [only, more] = cell?.children ?? [];
  return only?.type === 'strong' && more === undefined ? only : undefined;
}

import { type TracedAnswer, type TracedData, UnreadableData } from './answers.ts';

/** A line that is not empty, with its number in the file. */
interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

/**
 * The layouts of DKVMN and AKT: for each learner a line with the count or an id, then items (only in the layout of
 * four), skills and answers of 0 or 1, separated by commas.
 */
export function readLines(text: string, file: string): TracedData {
  const lines = text.split(/\r?\n/).flatMap((line, i): Line[] => {
    const fields = line.trim().replace(/,$/, '').split(',');
    return line.trim() === '' ? [] : [{ number: i + 1, fields: fields.map((field) => field.trim()) }];
  });
  const three = attempt(lines, 3, file);
  if (!(three instanceof UnreadableData)) return three;
  const four = attempt(lines, 4, file);
  if (!(four instanceof UnreadableData)) return four;
  if (lines.length % 3 === 0) throw three;
  throw lines.length % 4 === 0 || four.line > three.line ? four : three;
}

function attempt(lines: readonly Line[], size: 3 | 4, file: string): TracedData | UnreadableData {
  const learners = new Map<string, TracedAnswer[]>();
  try {
    for (let i = 0; i < lines.length; i += size)
      learners.set(String(i / size), learner(lines.slice(i, i + size), size, file));
  } catch (error) {
    if (error instanceof UnreadableData) return error;
    throw error;
  }
  return { learners, dropped: 0 };
}

function learner(lines: readonly Line[], size: 3 | 4, file: string): TracedAnswer[] {
  const [head, ...rows] = lines;
  const last = rows.at(-1);
  if (!head || !last || rows.length < size - 1) {
    const at = lines.at(-1)?.number ?? 0;
    throw new UnreadableData(
      file,
      at,
      `the file ends within a learner; expected ${size} lines for each (${names(size)})`,
    );
  }
  const [skills, items] = size === 4 ? [rows[1], rows[0]] : [rows[0], rows[0]];
  for (const row of rows)
    if (row.fields.length !== last.fields.length)
      throw new UnreadableData(
        file,
        row.number,
        `has ${row.fields.length} values where line ${last.number} has ${last.fields.length}; expected ${names(size)}, equally long`,
      );
  return last.fields.map((answer, i) => {
    if (answer !== '0' && answer !== '1')
      throw new UnreadableData(
        file,
        last.number,
        `value ${i + 1} is "${answer.slice(0, 20)}"; expected answers of 0 or 1`,
      );
    return { skill: skills?.fields[i] ?? '', item: items?.fields[i] ?? '', correct: answer === '1' };
  });
}

function names(size: 3 | 4): string {
  return size === 3 ? 'a count, skills, answers' : 'a count, items, skills, answers';
}

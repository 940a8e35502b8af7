import { CsvError } from '#content/formats/csv/csv-error.ts';
import { openTable } from '#content/formats/csv/table.ts';
import type { TracedAnswer, TracedData } from './answers.ts';

/** Names that public data sets give to a column, without case, spaces and punctuation. */
const NAMES = {
  user: ['user', 'userid', 'uid', 'student', 'studentid', 'anonstudentid', 'learner', 'learnerid'],
  skill: ['skill', 'skillid', 'skillname', 'skills', 'kc', 'kcdefault', 'concept', 'conceptid', 'conceptids'],
  item: ['item', 'itemid', 'problem', 'problemid', 'problemname', 'question', 'questionid', 'exercise', 'exerciseid'],
  correct: ['correct', 'iscorrect', 'correctness', 'correctfirstattempt', 'answercorrect', 'outcome', 'label'],
  time: ['time', 'timestamp', 'timestampms', 'starttime', 'stepstarttime', 'date', 'datetime', 'orderid', 'order'],
} as const;
type Column = keyof typeof NAMES;
const NEEDED: readonly Column[] = ['user', 'skill', 'correct'];

const RIGHT = ['1', '1.0', 'true', 'correct', 'yes'];
const WRONG = ['0', '0.0', 'false', 'incorrect', 'no'];
/** Numbers from here on are seconds since 1970, and from there on milliseconds; smaller ones only tell the order. */
const SECONDS_FROM = 1e9;
const MILLISECONDS_FROM = 1e12;

/** Comma separated values with a header that names at least learner, skill and correctness. */
export function readCsv(text: string, file: string): TracedData {
  const table = openTable([text], file);
  const columns = columnsOf(table.columns, file);
  const learners = new Map<string, (TracedAnswer & { order: number })[]>();
  let dropped = 0;
  for (const { line, get } of table.rows) {
    const value = (column: Column) => get(columns.get(column) ?? '');
    const where = { file, line };
    if (value('user') === '') throw new CsvError(file, line, 'no learner', 'Every row needs one.');
    const [skill, correct] = [value('skill'), correctness(value('correct'), where)];
    if (skill === '' || skill.toLowerCase() === 'na') {
      dropped += 1;
      continue;
    }
    const time = columns.has('time') ? timeOf(value('time'), where) : {};
    const answers = learners.get(value('user')) ?? [];
    learners.set(value('user'), answers);
    answers.push({ skill, item: value('item') || skill, correct, order: line, ...time });
  }
  for (const answers of learners.values()) answers.sort((a, b) => a.order - b.order);
  return { learners, dropped };
}

/** The file's own name of each column. */
function columnsOf(header: readonly string[], file: string): Map<Column, string> {
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const columns = new Map<Column, string>();
  for (const column of Object.keys(NAMES) as Column[]) {
    const found = NAMES[column].map((name) => header[plain.indexOf(name)]).find((name) => name !== undefined);
    if (found !== undefined) columns.set(column, found);
  }
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length === 0) return columns;
  const wanted = missing.map((column) => `${column} (${NAMES[column].slice(0, 4).join(', ')} ...)`).join(' and ');
  throw new CsvError(file, 1, `no column for ${wanted}`, `Found ${header.slice(0, 12).join(', ')}.`);
}

interface Where {
  readonly file: string;
  readonly line: number;
}

function correctness(text: string, { file, line }: Where): boolean {
  const plain = text.toLowerCase();
  if (RIGHT.includes(plain)) return true;
  if (WRONG.includes(plain)) return false;
  const share = Number(text);
  if (text !== '' && share >= 0 && share <= 1) return share >= 0.5;
  throw new CsvError(file, line, `"${text.slice(0, 20)}" for correct`, 'Expected 0 or 1, true or false.');
}

function timeOf(text: string, { file, line }: Where): { order: number; at?: number } {
  const number = Number(text);
  const read = text !== '' && Number.isFinite(number) ? number : Date.parse(text);
  if (!Number.isFinite(read))
    throw new CsvError(file, line, `"${text.slice(0, 30)}" for the time`, 'Expected a number or a date.');
  if (read >= MILLISECONDS_FROM) return { order: read, at: Math.round(read) };
  return read >= SECONDS_FROM ? { order: read, at: Math.round(read * 1000) } : { order: read };
}

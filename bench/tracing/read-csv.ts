import { type TracedAnswer, type TracedData, UnreadableData } from './answers.ts';

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

/** Comma or tab separated values with a header that names at least learner, skill and correctness. */
export function readCsv(text: string): TracedData {
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const rows = rowsOf(text, separator);
  const header = rows.next();
  const columns = columnsOf(header.done ? [] : header.value.fields);
  const learners = new Map<string, (TracedAnswer & { order: number })[]>();
  let dropped = 0;
  for (const { fields, line } of rows) {
    const value = (column: Column) => fields[columns.get(column) ?? -1]?.trim() ?? '';
    if (value('user') === '')
      throw new UnreadableData(line, `has no learner; expected ${header.value?.fields.length} values`);
    const [skill, correct] = [value('skill'), correctness(value('correct'), line)];
    if (skill === '' || skill.toLowerCase() === 'na') {
      dropped += 1;
      continue;
    }
    const time = columns.has('time') ? timeOf(value('time'), line) : {};
    const answers = learners.get(value('user')) ?? [];
    learners.set(value('user'), answers);
    answers.push({ skill, item: value('item') || skill, correct, order: line, ...time });
  }
  for (const answers of learners.values()) answers.sort((a, b) => a.order - b.order);
  return { learners, dropped };
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const columns = new Map<Column, number>();
  for (const column of Object.keys(NAMES) as Column[]) {
    const found = NAMES[column].map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (found !== undefined) columns.set(column, found);
  }
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length === 0) return columns;
  const wanted = missing.map((column) => `${column} (${NAMES[column].slice(0, 4).join(', ')} ...)`).join(' and ');
  throw new UnreadableData(1, `has no column for ${wanted}; found ${header.slice(0, 12).join(', ') || 'nothing'}`);
}

function correctness(text: string, line: number): boolean {
  const plain = text.toLowerCase();
  if (RIGHT.includes(plain)) return true;
  if (WRONG.includes(plain)) return false;
  const share = Number(text);
  if (text !== '' && share >= 0 && share <= 1) return share >= 0.5;
  throw new UnreadableData(line, `says "${text.slice(0, 20)}" for correct; expected 0 or 1, true or false`);
}

function timeOf(text: string, line: number): { order: number; at?: number } {
  const number = Number(text);
  const read = text !== '' && Number.isFinite(number) ? number : Date.parse(text);
  if (!Number.isFinite(read))
    throw new UnreadableData(line, `says "${text.slice(0, 30)}" for the time; expected a number or a date`);
  if (read >= MILLISECONDS_FROM) return { order: read, at: Math.round(read) };
  return read >= SECONDS_FROM ? { order: read, at: Math.round(read * 1000) } : { order: read };
}

/** Rows of RFC 4180: quoted values may hold separators, line breaks and doubled quotes. */
function* rowsOf(text: string, separator: string): Generator<{ fields: string[]; line: number }> {
  let [line, start] = [1, 1];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, after] = valueAt(text, at, separator, line);
    fields.push(value);
    line += text.slice(at, after).split('\n').length - 1;
    at = after + 1;
    if (text[after] === separator) continue;
    if (text[after] === '\r') at += 1;
    if (fields.length > 1 || fields[0] !== '') yield { fields, line: start };
    fields = [];
    line += 1;
    start = line;
  }
}

/** A value and where it ends. */
function valueAt(text: string, at: number, separator: string, line: number): [string, number] {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return [text.slice(at, end), end];
  }
  let end = at + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
  if (end >= text.length) throw new UnreadableData(line, 'a quotation mark is not closed');
  return [text.slice(at + 1, end).replaceAll('""', '"'), end + 1];
}

import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/**
 * Adds entries at the end of a YAML list; what stands in it, comments and spacing, stays as it was written. A list in
 * square brackets is first written as one with dashes.
 */
export function appendEntries(text: string, entries: readonly Record<string, unknown>[]): string {
  if (entries.length === 0) return text;
  const document = parseDocument(text);
  const list = document.contents;
  if (isSeq(list) && list.flow && list.items.length > 0) {
    list.flow = false;
    return appendEntries(document.toString({ lineWidth: 0 }), entries);
  }
  const kept = isSeq(list) && list.items.length > 0 ? text : commentsOf(text);
  const indent = isSeq(list) ? (/^( *)- /m.exec(kept)?.[1] ?? '') : '';
  const lines = entries.flatMap((entry) => print(entry).map((line) => `${indent}${line}\n`));
  return `${kept}${kept === '' || kept.endsWith('\n') ? '' : '\n'}${lines.join('')}`;
}

/** Adds pairs to the map that stands at a path, and leaves everything around it as it was written. */
export function addPairs(text: string, path: readonly unknown[], pairs: Readonly<Record<string, string>>): string {
  const map = parseDocument(text).getIn(path, true);
  const range = isMap(map) ? map.range : undefined;
  if (!isMap(map) || !range) return text;
  const last = map.items.at(-1);
  const printed = stringify(pairs, { lineWidth: 0 }).trimEnd().split('\n');
  if (map.flow) {
    const end = text.lastIndexOf('}', range[1]);
    const head = text.slice(0, end).trimEnd();
    return `${head}${last ? ', ' : ' '}${printed.join(', ')} ${text.slice(end)}`;
  }
  const key = isScalar(map.items[0]?.key) ? map.items[0]?.key.range?.[0] : undefined;
  const column = key === undefined ? 0 : key - (text.lastIndexOf('\n', key - 1) + 1);
  const end = text.slice(0, range[1]).trimEnd().length;
  return `${text.slice(0, end)}${printed.map((line) => `\n${' '.repeat(column)}${line}`).join('')}${text.slice(end)}`;
}

/** One entry of a list, a field a line. */
function print(entry: Record<string, unknown>): string[] {
  const fields = Object.entries(entry).map(([name, value]) => {
    const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
    return `${name}: ${Array.isArray(value) ? `[${written.slice(1, -1).trim()}]` : written}`;
  });
  return fields.map((field, index) => `${index === 0 ? '- ' : '  '}${field}`);
}

/** What stays of a file without entries. */
function commentsOf(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return comments.map((line) => `${line}\n`).join('');
}

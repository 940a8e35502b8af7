import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Report } from '#content/module/issue.ts';

const LONGEST = 50_000;

export interface Yaml {
  readonly value: unknown;
  /** Line in the file of what stands at a path, or of the nearest thing around it. */
  readonly lineOf: (path: readonly unknown[]) => number;
}

/**
 * Parses YAML 1.2 that begins `linesBefore` lines down its file. Reports what is wrong and gives `undefined` when
 * nothing can be read; never throws.
 */
export function readYaml(text: string, linesBefore: number, report: Report, longest = LONGEST): Yaml | undefined {
  if (text.length > longest) {
    report(linesBefore + 1, `more than ${longest} characters of YAML`, 'Shorten or split it.');
    return undefined;
  }
  try {
    return parseYaml(text, linesBefore, report);
  } catch (error) {
    // Too many aliases, or nested deeper than the parser's stack.
    const why = error instanceof Error ? error.message : 'unreadable';
    report(linesBefore + 1, `YAML: ${why}`, 'Use plain values without anchors and deep nesting.');
    return undefined;
  }
}

function parseYaml(text: string, linesBefore: number, report: Report): Yaml | undefined {
  const counter = new LineCounter();
  const line = (offset: number) => counter.linePos(offset).line + linesBefore;
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  for (const error of document.errors) {
    report(line(error.pos[0]), `YAML: ${error.message}`, 'Put text with special signs in quotes.');
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: readonly unknown[]): number => {
    const node = document.getIn(path, true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return line(offset);
    return path.length === 0 ? linesBefore + 1 : lineOf(path.slice(0, -1));
  };
  return { value: document.toJS({ maxAliasCount: 50 }), lineOf };
}

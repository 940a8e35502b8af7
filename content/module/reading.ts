import type { Node } from 'mdast';
import type { Report } from '#content/module/issue.ts';

/** What the readers of one file share. */
export interface Reading {
  /** The whole file, line ends as `\n`. */
  readonly source: string;
  readonly lines: readonly string[];
  /** Names of the files beside the module. */
  readonly media: ReadonlySet<string>;
  /** Text of the captions among them, by name. */
  readonly captions: ReadonlyMap<string, string>;
  /** Ink source of the stories among them, by name. */
  readonly stories: ReadonlyMap<string, string>;
  readonly report: Report;
  /** Reports at a line of a file beside the module. */
  readonly reportBeside: (name: string) => Report;
}

/** The line a node begins on. */
export function lineOf(node: Pick<Node, 'position'>): number {
  return node.position?.start.line ?? 1;
}

/** A node as the author wrote it. */
export function sourceOf(node: Pick<Node, 'position'>, reading: Reading): string {
  return reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

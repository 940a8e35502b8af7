import type { Highlight } from '#content/activities/highlight/schema.ts';
import { tokensOf } from '#content/activities/highlight/tokens.ts';

/** A part of the graded passage: as it is, a problem by its number, or a word that was marked in vain. */
export interface Piece {
  readonly v: string;
  readonly look: 'plain' | 'problem' | 'vain';
  /** Of a problem, from 1. */
  readonly place: number;
}

/** The passage, paragraph by paragraph, with problems as the author marked them. */
export function piecesOf(activity: Highlight, words: readonly string[]): Piece[][] {
  const tokens = tokensOf(activity);
  let place = 0;
  return activity.passage.map((segments, index) => {
    const vain = rangesOf((tokens[index] ?? []).map((token) => ({ ...token, vain: isVain(token, words) })));
    let start = 0;
    return segments.flatMap((segment): Piece[] => {
      const from = start;
      start += segment.v.length;
      if (segment.t === 'mark') {
        place += 1;
        return [{ v: segment.v, look: 'problem', place }];
      }
      return cut(segment.v, from, vain);
    });
  });
}

/** Whether the token was marked although nothing is wrong with it. */
export function isVain({ id, marks }: { id?: string; marks: readonly string[] }, words: readonly string[]): boolean {
  return id !== undefined && marks.length === 0 && words.includes(id);
}

type Range = readonly [start: number, end: number];

function rangesOf(tokens: readonly { readonly v: string; readonly vain: boolean }[]): Range[] {
  let end = 0;
  return tokens.flatMap(({ v, vain }): Range[] => {
    const start = end;
    end += v.length;
    return vain ? [[start, end]] : [];
  });
}

function cut(text: string, from: number, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges.filter(([start, end]) => start >= from && end <= from + text.length)) {
    pieces.push({ v: text.slice(at, start - from), look: 'plain', place: 0 });
    pieces.push({ v: text.slice(start - from, end - from), look: 'vain', place: 0 });
    at = end - from;
  }
  return [...pieces, { v: text.slice(at), look: 'plain', place: 0 }];
}

import type { Highlight, Segment } from '#content/activities/highlight/schema.ts';

/** A piece of the passage: with an id it can be marked, without one it stands between. */
export interface Token {
  readonly id?: string;
  readonly v: string;
  /** Ids of the problems in it. */
  readonly marks: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Signs that are no part of a word they begin or end; a list, so that every engine agrees. */
const EDGE = '.,;:!?…"\'“”„‘’‚«»‹›()[]{}<>/\\|–—-_*~#،؛؟。、';
const SENTENCE = /\S[\s\S]*?(?:[.!?…؟。]+["'”’»)\]]*(?=\s|$)|(?=\n)|$)/g;

/**
 * The passage in words or sentences, paragraph by paragraph: what can be marked has ids `w1`, `w2`, ... in reading
 * order. Where a problem begins or ends within a word, the word is cut there.
 */
export function tokensOf({ passage, sentences }: Pick<Highlight, 'passage' | 'sentences'>): Token[][] {
  let count = 0;
  return passage.map((segments) => {
    const text = segments.map(({ v }) => v).join('');
    const problems = problemsIn(segments);
    const spans = sentences ? spansOf(text, SENTENCE) : wordsIn(text, problems);
    const tokens: Token[] = [];
    let end = 0;
    for (const span of spans) {
      if (span.start > end) tokens.push({ v: text.slice(end, span.start), marks: [] });
      const marks = problems.filter((one) => one.start < span.end && span.start < one.end).map(({ id }) => id);
      count += 1;
      tokens.push({ id: `w${count}`, v: text.slice(span.start, span.end), marks });
      end = span.end;
    }
    if (end < text.length) tokens.push({ v: text.slice(end), marks: [] });
    return tokens;
  });
}

function problemsIn(segments: readonly Segment[]): (Span & { readonly id: string })[] {
  let end = 0;
  return segments.flatMap((segment) => {
    const start = end;
    end += segment.v.length;
    return segment.t === 'mark' ? [{ start, end, id: segment.id }] : [];
  });
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function wordsIn(text: string, problems: readonly Span[]): Span[] {
  const cuts = problems.flatMap(({ start, end }) => [start, end]);
  return spansOf(text, /\S+/g).flatMap((run) => {
    const inside = cuts.filter((cut) => run.start < cut && cut < run.end);
    const edges = [run.start, ...inside, run.end];
    return edges.slice(1).flatMap((end, index) => bare(text, { start: edges[index] ?? end, end }, problems));
  });
}

/** A word without the signs around it; signs alone are a word only where they are the problem. */
function bare(text: string, { start, end }: Span, problems: readonly Span[]): Span[] {
  const letters = [...Array(end - start).keys()].filter((index) => !EDGE.includes(text[start + index] ?? ''));
  const [first] = letters;
  const last = letters.at(-1);
  if (first !== undefined && last !== undefined) return [{ start: start + first, end: start + last + 1 }];
  return problems.some((one) => one.start <= start && end <= one.end && start < end) ? [{ start, end }] : [];
}

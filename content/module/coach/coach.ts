import { allOfTheAbove } from '#content/module/coach/all-of-the-above.ts';
import { altText } from '#content/module/coach/alt-text.ts';
import { applied } from '#content/module/coach/applied.ts';
import { beforeAndAfter } from '#content/module/coach/before-and-after.ts';
import { evenOptions } from '#content/module/coach/even-options.ts';
import { explained } from '#content/module/coach/explained.ts';
import { length } from '#content/module/coach/length.ts';
import { oneOutcome } from '#content/module/coach/one-outcome.ts';
import { places } from '#content/module/coach/places.ts';
import { readingLevel } from '#content/module/coach/reading-level.ts';
import { recordings } from '#content/module/coach/recordings.ts';
import { retrieval } from '#content/module/coach/retrieval.ts';
import type { Rule } from '#content/module/coach/rule.ts';
import { tooComplex } from '#content/module/coach/too-complex.ts';
import { variants } from '#content/module/coach/variants.ts';
import type { Draft } from '#content/module/draft.ts';
import type { Issue } from '#content/module/issue.ts';
import type { Module } from '#content/module/module.ts';

/** The design coach: what holds a module to the rules of micro-learning. */
export const RULES: readonly Rule[] = [
  oneOutcome,
  tooComplex,
  length,
  retrieval,
  beforeAndAfter,
  variants,
  explained,
  applied,
  readingLevel,
  altText,
  recordings,
  evenOptions,
  allOfTheAbove,
  places,
];

/** What the coach has to say of a module, as warnings at the lines of the draft it was made of, in their order. */
export function coach(module: Module, draft: Draft): Issue[] {
  const found = RULES.flatMap((rule) =>
    rule.check(module).map(({ where, what, mend }): Issue => {
      const line = 'front' in where ? draft.lines.front[where.front] : draft.lines.cards[where.card];
      return { file: draft.file, line: line ?? 1, what, mend, severity: 'warning', rule: rule.id };
    }),
  );
  return found.toSorted((a, b) => a.line - b.line);
}

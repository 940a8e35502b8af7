import type { Report } from '#content/module/issue.ts';

/** What a module file may be at most; far beyond anything one would learn in 15 minutes. */
export const LIMITS = { bytes: 200_000, cards: 60, depth: 40, paragraph: 8_000 } as const;

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Reports a source that would take the Markdown parser too long or too deep, and says whether it is safe to parse:
 * its effort grows with the square of nested markers and of unbroken paragraphs.
 */
export function isTame(source: string, report: Report): boolean {
  if (source.length > LIMITS.bytes) {
    report(1, `more than ${LIMITS.bytes} characters`, 'Split it into a chain of modules.');
    return false;
  }
  let run = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const markers = MARKERS.exec(line)?.[0].match(/[>*+.)-]/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (markers > LIMITS.depth || indent > 4 * LIMITS.depth) {
      report(index + 1, `nested more than ${LIMITS.depth} deep`, 'Use at most a few levels of lists and quotations.');
      return false;
    }
    run = line.trim() === '' ? 0 : run + line.length + 1;
    if (run > LIMITS.paragraph) {
      report(index + 1, `more than ${LIMITS.paragraph} characters without an empty line`, 'Break it into paragraphs.');
      return false;
    }
  }
  return true;
}

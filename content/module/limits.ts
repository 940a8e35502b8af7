import type { Report } from '#content/module/issue.ts';

/** What a module file may be at most; far beyond anything one would learn in 15 minutes. */
export const LIMITS = {
  characters: 200_000,
  lines: 4_000,
  cards: 60,
  depth: 40,
  /** Characters without an empty line. */
  paragraph: 4_000,
  /** Opening square brackets. */
  brackets: 2_000,
} as const;

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Reports a source that would take the Markdown parser too long or too deep, and says whether it is safe to parse:
 * its effort grows with the square of lines, nested markers, brackets and the length of paragraphs.
 */
export function isTame(source: string, report: Report): boolean {
  const lines = source.split('\n');
  if (source.length > LIMITS.characters || lines.length > LIMITS.lines) {
    report(
      1,
      `more than ${LIMITS.characters} characters or ${LIMITS.lines} lines`,
      'Split it into a chain of modules.',
    );
    return false;
  }
  if ((source.match(/\[/g)?.length ?? 0) > LIMITS.brackets) {
    report(1, `more than ${LIMITS.brackets} square brackets`, 'Write less of them.');
    return false;
  }
  if (/([*_~])\1{60}/.test(source)) {
    report(1, 'a mark repeated more than 60 times', 'For a line across the page write `---`.');
    return false;
  }
  return isShallow(lines, report) && isAired(lines, report);
}

function isShallow(lines: readonly string[], report: Report): boolean {
  const deep = lines.findIndex((line) => {
    const markers = MARKERS.exec(line)?.[0].match(/[>*+.)-]/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    return markers > LIMITS.depth || indent > 4 * LIMITS.depth;
  });
  if (deep === -1) return true;
  report(deep + 1, `nested more than ${LIMITS.depth} deep`, 'Use at most a few levels of lists and quotations.');
  return false;
}

function isAired(lines: readonly string[], report: Report): boolean {
  let run = 0;
  const end = lines.findIndex((line) => {
    run = line.trim() === '' ? 0 : run + line.length + 1;
    return run > LIMITS.paragraph;
  });
  if (end === -1) return true;
  report(end + 1, `more than ${LIMITS.paragraph} characters without an empty line`, 'Break it into paragraphs.');
  return false;
}

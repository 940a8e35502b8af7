import { drawnElements } from '#content/media/svg-weight.ts';
import type { Report } from '#content/module/issue.ts';

const LARGEST = 1_000_000;
/** Elements a browser draws, those that `<use>` repeats counted each time. */
const MOST_DRAWN = 20_000;

/** What a picture must not hold, and what to do about it. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string, mend: string])[] = [
  [/<!ENTITY|<!DOCTYPE[^>]{0,1000}\[/i, 'entities', 'Remove the part in square brackets of its DOCTYPE.'],
  [/<(?:\w+:)?script\b/i, 'a script', 'Remove it: pictures do not run code here.'],
  [
    /\son[a-z]{2,30}\s*=\s*["']/i,
    'an event handler',
    'Remove attributes such as onload: pictures do not run code here.',
  ],
  [/<(?:\w+:)?(?:foreignObject|iframe|object|embed)\b/i, 'foreign content', 'Draw text with <text> instead.'],
  [/<\?xml-stylesheet|@import\b/i, 'a style sheet from elsewhere', 'Copy the styles into the picture.'],
  [/(?:javascript|vbscript)\s*:/i, 'an address that is a script', 'Remove it.'],
  [
    /\b(?:xlink:)?(?:href|src)\s*=\s*["']?(?!["']?\s*(?:#|data:image\/(?:png|jpe?g|webp|gif)[;,]))\s*[^\s"'>]/i,
    'a reference to something outside of it',
    'Put what it shows into the file itself; only references such as #part stay.',
  ],
  [
    /url\(\s*["']?(?!["']?\s*#)\s*[^\s)]/i,
    'a reference to something outside of it',
    'Refer to parts of it, as in url(#part).',
  ],
];

/**
 * Reports what keeps an SVG drawing from being shown: script, references to elsewhere, and what would take a browser
 * too long. Pictures are shown in `<img>`, where no script runs; this keeps such files out of the library besides.
 */
export function checkSvg(text: string, report: Report): void {
  if (text.length > LARGEST) {
    report(1, `a drawing of ${Math.round(text.length / 1000)} kB`, 'Simplify its paths, or save it as PNG or WebP.');
    return;
  }
  if (!/<(?:\w+:)?svg\b/i.test(text)) {
    report(1, 'no drawing in it', 'Save the picture as SVG again.');
    return;
  }
  for (const [pattern, what, mend] of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found !== null) report(lineAt(text, found.index), `a drawing with ${what}`, mend);
  }
  const drawn = drawnElements(text, MOST_DRAWN);
  if (drawn > MOST_DRAWN) {
    report(
      1,
      `a drawing of more than ${MOST_DRAWN} parts`,
      'Repeat parts with <use> less often, or save it as PNG or WebP.',
    );
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

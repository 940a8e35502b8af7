import type { Draft } from '#content/module/draft.ts';
import { readFrontMatter } from '#content/module/front-matter.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { isTame, LIMITS } from '#content/module/limits.ts';
import { depthOf, markdown } from '#content/module/markdown.ts';
import type { Card, FrontMatter } from '#content/module/module.ts';
import { type PlacedCard, readCards } from '#content/module/read-cards.ts';
import type { Reading } from '#content/module/reading.ts';

/** What stands in a module's folder. */
export interface ModuleFiles {
  /** Text of the module, in whichever language. */
  readonly 'module.md': string;
  /** Names of the other files. */
  readonly media: readonly string[];
  /** Text of the captions among them (WebVTT), by name; without it there is no transcript. */
  readonly captions?: Readonly<Record<string, string>>;
  /** Ink source of the stories among them, by name. */
  readonly stories?: Readonly<Record<string, string>>;
}

/**
 * Reads a module. Never throws: whatever the text is, the draft holds what could be read, and the issues say for the
 * rest where it is, what is wrong and how to mend it. `file` is the name that issues carry.
 */
export function parse(files: ModuleFiles, file = 'module.md'): Draft {
  const issues: Issue[] = [];
  const report = reportTo(issues, file);
  const source = files['module.md'].replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const nothing: Draft = { file, front: {}, cards: [], issues, lines: { front: {}, cards: {} } };
  if (!isTame(source, report)) return nothing;
  const { front, lines, body } = readFrontMatter(source, report);
  const reading: Reading = {
    source: body,
    lines: body.split('\n'),
    media: new Set(files.media),
    captions: new Map(Object.entries(files.captions ?? {})),
    stories: new Map(Object.entries(files.stories ?? {})),
    report,
    reportBeside: (name) => reportTo(issues, file.replace(/[^/\\]*$/, name)),
  };
  const before = issues.length;
  const placed = readBody(reading);
  if (placed.length === 0 && issues.length === before) {
    report(1, 'no cards', 'Begin cards with `## Heading` or a directive such as `:::choice{#id}`.');
  }
  checkSources(placed, front, reading);
  return {
    file,
    front,
    cards: placed.map(({ card }) => card),
    issues: issues.toSorted((a, b) => a.line - b.line),
    lines: { front: lines, cards: Object.fromEntries(placed.map(({ card, line }) => [card.id, line])) },
  };
}

function readBody(reading: Reading): PlacedCard[] {
  const tree = markdown(reading.source);
  if (depthOf(tree) > LIMITS.depth) {
    reading.report(
      1,
      `text nested more than ${LIMITS.depth} deep`,
      'Use at most a few levels of lists, quotations and marks.',
    );
    return [];
  }
  const placed = readCards(tree.children, reading);
  if (placed.length > LIMITS.cards) {
    reading.report(
      placed[LIMITS.cards]?.line ?? 1,
      `more than ${LIMITS.cards} cards`,
      'Split it into a chain of modules.',
    );
  }
  return placed.slice(0, LIMITS.cards);
}

function checkSources(placed: readonly PlacedCard[], front: Partial<FrontMatter>, reading: Reading): void {
  const known = new Set(front.sources?.map(({ id }) => id));
  for (const { card, line } of placed) {
    const source = sourceOf(card);
    if (source === undefined || known.has(source)) continue;
    const list = known.size === 0 ? 'There are none' : `There are ${[...known].join(', ')}`;
    reading.report(line, `\`Source: ${source}\` is not among the sources`, `List it in the front matter. ${list}.`);
  }
}

function sourceOf(card: Card): string | undefined {
  return 'source' in card ? card.source : undefined;
}

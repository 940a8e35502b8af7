import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradeActivity, isActivityKind, kinds } from '#content/activities/kinds.ts';
import type { ActivityKind } from '#content/activities/schema.ts';
import { print } from '#content/module/print.ts';
import { publish } from '#content/module/publish.ts';
import { parseCards } from '#content/module/sample.ts';

const RIGHT: Readonly<Record<ActivityKind, unknown>> = {
  choice: { chosen: ['o1'] },
  'true-false': { value: false },
  cloze: { gaps: { g1: 'exact', g2: 'less' } },
  'short-answer': { text: 'Best' },
  numeric: { text: '50,5 €' },
  order: { order: ['i1', 'i2', 'i3'] },
  match: { pairs: { p1: 'p1', p2: 'p2' } },
  categorize: { places: { i1: 'c1', i2: 'c1', i3: 'c2' } },
  shortcut: { keys: 'Ctrl+Shift+V', platform: 'windows' },
  flashcard: { recalled: 'yes' },
  hotspot: { places: [{ x: 10, y: 75 }] },
  label: { labels: { p1: 'p1', p2: 'p2', p3: 'p3' } },
  timeline: { gaps: [[], ['e2'], ['e5', 'e4'], ['e7']] },
  highlight: { words: ['w4', 'w8', 'w10'] },
  matrix: { ratings: { r1: 'c1', r2: 'c3', r3: 'c2' } },
  estimate: { estimate: 1600 },
  explain: { text: 'It looks worked out, so they move less far away from it than from 20,000.', met: ['c1', 'c2'] },
  formula: { text: '=SUMMEWENN(B2:B5;"paid";C2:C5)' },
  sandbox: { values: { f1: 'o3', f2: 'o1', f3: false, f4: '7' } },
  simulation: { seed: 3, choices: [1, 0] },
  scene: { found: ['t1', 't2'] },
};

/** The pictures that samples show. */
const MEDIA = ['mail.svg', 'extinguisher.svg'];

const names = Object.keys(kinds).filter(isActivityKind);

/** The stories beside a sample, by name. */
function storiesOf(kind: ActivityKind): Record<string, string> {
  const files = globSync(`${kind}/*.ink`, { cwd: import.meta.dirname });
  return Object.fromEntries(
    files.map((file) => [basename(file), readFileSync(`${import.meta.dirname}/${file}`, 'utf8')]),
  );
}

/** Without spaces, and with lines of dashes of one length. */
function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(/-{3,}/g, '---');
}

describe.each(names)('the sample of %s', (kind) => {
  const sample = readFileSync(new URL(`./${kind}/sample.md`, import.meta.url), 'utf8');
  const draft = parseCards(sample, MEDIA, {}, storiesOf(kind));
  const published = publish(draft, 'negotiation');
  const activity = draft.cards.find((card) => card.kind === kind);

  test('is read without an issue', () => {
    expect(draft.issues).toEqual([]);
    expect(published).toHaveProperty('module');
  });

  test('is what the page on the module format shows', () => {
    const page = readFileSync(new URL('../../docs/module-format.md', import.meta.url), 'utf8');
    expect(bare(page)).toContain(bare(sample));
  });

  test('is printed as it was written, but for spaces and the headings of columns', () => {
    const printed = 'module' in published ? print(published.module) : '';
    expect(bare(printed).replace('|Left|Right|', '|Word|Meaning|')).toContain(bare(sample));
  });

  test('is graded, and a response of another shape is refused with a reason', () => {
    if (activity === undefined || !('prompt' in activity)) throw new Error('no activity');
    expect(gradeActivity(activity, RIGHT[kind])).toMatchObject({ score: 1, correct: true });
    for (const wrong of [
      null,
      'text',
      {},
      [],
      { chosen: 'o1', value: 1, gaps: 'g1', text: 5, order: {}, pairs: 1, words: '' },
    ]) {
      expect(gradeActivity(activity, wrong)).toHaveProperty('invalid');
    }
  });
});

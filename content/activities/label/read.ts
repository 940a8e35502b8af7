import type { List } from 'mdast';
import type { Label } from '#content/activities/label/schema.ts';
import { readNumbers, readPictured } from '#content/activities/picture.ts';
import { type PlacedItem, readPlaced } from '#content/activities/place.ts';
import { type ActivitySource, type Body, partId } from '#content/activities/source.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

type Point = Label['points'][number];

const MEND = 'Write labels as `` - `30 12` label ``: how far from the left and the top, in percent of the picture.';
/** Closer than this in both directions, in percent, two numbers lie on each other on a phone. */
const APART = 8;

/** A picture and a list of labels, each with its point; those without a point are distractors. */
export function readLabel(source: ActivitySource): Body<Label> | undefined {
  const pictured = readPictured(source, MEND);
  if (pictured === undefined) return undefined;
  const { prompt, picture, list } = pictured;
  const items = list.children.map((item) => ({ ...readPlaced(item, source.reading), line: lineOf(item) }));
  const distractors = items
    .filter(({ place }) => place === undefined)
    .map(({ text }, index) => ({ id: partId('d', index), text }));
  return { prompt, picture, points: readPoints(items, list, source.reading), distractors };
}

function readPoints(items: readonly (PlacedItem & { line: number })[], list: List, reading: Reading): Point[] {
  const placed = items.filter(({ place }) => place !== undefined);
  if (placed.length === 0) reading.report(lineOf(list), 'no points on the picture', MEND);
  const points: Point[] = [];
  for (const [index, { place = '', text, note, line }] of placed.slice(0, 9).entries()) {
    const [x, y, ...more] = readNumbers(place) ?? [];
    if (x === undefined || y === undefined || x > 100 || y > 100 || more.length > 0) {
      reading.report(line, `no point of the picture in \`${place.slice(0, 60)}\``, MEND);
      continue;
    }
    if (text.length === 0) reading.report(line, 'a point without a label', MEND);
    if (points.some((other) => Math.abs(other.x - x) < APART && Math.abs(other.y - y) < APART)) {
      reading.report(line, 'a point that lies on another', `Keep points at least ${APART} percent apart.`);
    }
    points.push({ id: partId('p', index), text, x, y, ...(note.length === 0 ? {} : { where: note }) });
  }
  return points;
}

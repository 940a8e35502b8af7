import type { ListItem } from 'mdast';
import { overlap } from '#content/activities/hotspot/regions.ts';
import type { Hotspot, Region } from '#content/activities/hotspot/schema.ts';
import { readNumbers, readPictured } from '#content/activities/picture.ts';
import { readPlaced } from '#content/activities/place.ts';
import { type ActivitySource, type Body, onlyField, partId } from '#content/activities/source.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const MEND =
  'Write places as `` - [x] `rect 10 20 30 8` name ``: left, top, width and height in percent of the picture.';

/** A picture and a task list of places in it. */
export function readHotspot(source: ActivitySource): Body<Hotspot> | undefined {
  const { reading } = source;
  const pictured = readPictured(source, MEND);
  if (pictured === undefined) return undefined;
  const { prompt, picture, list } = pictured;
  const regions = list.children.map((item, index) => readRegion(item, index, reading));
  if (!regions.some((region) => region?.right)) {
    reading.report(lineOf(list), 'no right place', 'Mark at least one place with `- [x]`.');
  }
  const lines = list.children.map(lineOf);
  if (regions.length <= 12) reportOverlaps(regions, lines, reading);
  const elsewhere = onlyField(source, 'Elsewhere');
  return {
    prompt,
    picture,
    regions: regions.filter((region) => region !== undefined),
    ...(elsewhere === undefined ? {} : { elsewhere: [...elsewhere.content] }),
  };
}

function readRegion(item: ListItem, index: number, reading: Reading): Region | undefined {
  const line = lineOf(item);
  if (typeof item.checked !== 'boolean') {
    reading.report(line, 'a place without a box', 'Begin it with `- [x]` or `- [ ]`.');
  }
  const { place = '', text, note } = readPlaced(item, reading);
  const [shape = '', rest = ''] = place.split(/\s+(.*)/s);
  const [x, y, width, height, ...more] = readNumbers(rest) ?? [];
  const isShape = shape === 'rect' || shape === 'oval';
  if (!isShape || x === undefined || y === undefined || !width || !height || more.length > 0) {
    reading.report(line, `no area in \`${place.slice(0, 60)}\``, MEND);
    return undefined;
  }
  if (x + width > 100 || y + height > 100) {
    reading.report(line, 'a place that reaches out of the picture', 'Left and width, top and height are at most 100.');
    return undefined;
  }
  const region = { id: partId('h', index), text, right: item.checked === true, shape, x, y, width, height } as const;
  return note.length === 0 ? region : { ...region, feedback: note };
}

function reportOverlaps(regions: readonly (Region | undefined)[], lines: readonly number[], reading: Reading): void {
  for (const [index, region] of regions.entries()) {
    const before = regions.slice(0, index).findIndex((other) => other && region && overlap(other, region));
    if (before === -1) continue;
    reading.report(
      lines[index] ?? 1,
      `a place that overlaps the one in line ${lines[before]}`,
      'Make one of them smaller: a point must belong to one place.',
    );
  }
}

import type { ListItem } from 'mdast';
import { readLine } from '#content/activities/source.ts';
import type { Infographic, Region } from '#content/cards/infographic/schema.ts';
import { type CardBody, type CardSource, readListBelow } from '#content/cards/source.ts';
import { readBlocks } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const PERCENT = String.raw`(\d{1,3}(?:\.\d{1,3})?)%,?[ ]+`;
const PLACE = new RegExp(`^${PERCENT}${PERCENT}(?:${PERCENT}${PERCENT})?([^:]{1,60}?)[ ]*:[ ]*`);
const FORM = 'Write `1. 12% 30% 20% 10% Title: explanation`: left, top, and for a rectangle width and height.';

/** A picture, and a numbered list of places on it. */
export function readInfographic(source: CardSource): CardBody<Infographic> | undefined {
  const { line, reading } = source;
  const parts = readListBelow(source, FORM);
  if (parts === undefined) return undefined;
  const blocks = readBlocks(parts.above, reading);
  const [picture, ...more] = blocks.filter((block) => block.t === 'image');
  if (picture === undefined || more.length > 0) {
    reading.report(
      line,
      `an infographic with ${more.length + (picture ? 1 : 0)} pictures`,
      'Give it exactly one picture.',
    );
    return undefined;
  }
  const regions = parts.list.children.flatMap((item) => readRegion(item, reading) ?? []);
  if (regions.length < parts.list.children.length) return undefined;
  return { intro: blocks.filter((block) => block.t !== 'image'), picture, regions };
}

function readRegion(item: ListItem, reading: Reading): Region | undefined {
  const line = lineOf(item);
  const [first, ...rest] = readLine(item.children, reading);
  const written = first?.t === 'text' ? first.v : '';
  const [place, x, y, width, height, title = ''] = PLACE.exec(written) ?? [];
  if (place === undefined) {
    reading.report(line, 'a region without a place or a title', FORM);
    return undefined;
  }
  const behind = written.slice(place.length);
  const region: Region = {
    x: Number(x),
    y: Number(y),
    ...(width === undefined ? {} : { width: Number(width), height: Number(height) }),
    title,
    text: behind === '' ? rest : [{ t: 'text', v: behind }, ...rest],
  };
  if (region.x + (region.width ?? 0) > 100 || region.y + (region.height ?? 0) > 100) {
    reading.report(
      line,
      `the region "${title}" reaches beyond the picture`,
      'Left and width, top and height make at most 100%.',
    );
    return undefined;
  }
  if (region.text.length > 0) return region;
  reading.report(line, `the region "${title}" explains nothing`, 'Write behind the colon what is to be seen there.');
  return undefined;
}

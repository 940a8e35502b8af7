import type { Region } from '#content/activities/hotspot/schema.ts';

type Box = Pick<Region, 'shape' | 'x' | 'y' | 'width' | 'height'>;

/** The region under a point, its edge included. */
export function regionAt<R extends Box>(regions: readonly R[], x: number, y: number): R | undefined {
  return regions.find((region) => holds(region, x, y));
}

function holds({ shape, x: left, y: top, width, height }: Box, x: number, y: number): boolean {
  if (x < left || y < top || x > left + width || y > top + height) return false;
  if (shape === 'rect') return true;
  const across = (2 * (x - left)) / width - 1;
  const down = (2 * (y - top)) / height - 1;
  return across * across + down * down <= 1;
}

/** Whether the boxes around two regions share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

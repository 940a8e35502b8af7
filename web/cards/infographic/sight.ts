import type { Region } from '#content/cards/infographic/schema.ts';

/** What of a picture is in sight: how much larger than whole it is, and how far it is moved, in pixels. */
export interface Sight {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Sight = { scale: 1, x: 0, y: 0 };
const LARGEST = 6;

/** Zooms by `factor` so that what stands at `at` stays there. */
export function zoomed({ scale, x, y }: Sight, factor: number, at: Point, size: Size): Sight {
  const to = Math.min(LARGEST, Math.max(1, scale * factor));
  const by = to / scale;
  return held({ scale: to, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by }, size);
}

/** Moves the picture under the finger. */
export function moved({ scale, x, y }: Sight, by: Point, size: Size): Sight {
  return held({ scale, x: x + by.x, y: y + by.y }, size);
}

/** The region in the middle, as far as the picture goes. */
export function framed({ scale }: Sight, region: Region, size: Size): Sight {
  const x = ((region.x + (region.width ?? 0) / 2) / 100) * size.width;
  const y = ((region.y + (region.height ?? 0) / 2) / 100) * size.height;
  return held({ scale, x: size.width / 2 - x * scale, y: size.height / 2 - y * scale }, size);
}

/** No part of the frame is ever empty. */
function held({ scale, x, y }: Sight, { width, height }: Size): Sight {
  return {
    scale,
    x: Math.min(0, Math.max(width * (1 - scale), x)),
    y: Math.min(0, Math.max(height * (1 - scale), y)),
  };
}

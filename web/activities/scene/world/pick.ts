import { type Box3, type Camera, type Object3D, Raycaster, Vector2, Vector3 } from 'three';

/** Where a thing is on the canvas, in pixels from its upper left corner. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether its middle is in sight. */
  readonly inside: boolean;
}

/** Pixels around a thing within which a thumb still means it. */
const REACH = 26;
const LEAST = 48;

/** The id of the thing a ray meets first, whatever stands behind it. */
export function thingOn(ray: Raycaster, things: ReadonlyMap<string, Object3D>): string | undefined {
  const [hit] = ray.intersectObjects([...things.values()], true);
  for (let node = hit?.object ?? null; node !== null; node = node.parent) {
    for (const [id, thing] of things) if (thing === node) return id;
  }
  return undefined;
}

/** The thing at a point of the canvas: the one under it, or else the nearest within a thumb's width. */
export function thingAt(
  point: { readonly x: number; readonly y: number },
  canvas: { readonly width: number; readonly height: number },
  camera: Camera,
  things: ReadonlyMap<string, Object3D>,
  spots: ReadonlyMap<string, Spot>,
): string | undefined {
  const ray = new Raycaster();
  ray.setFromCamera(new Vector2((point.x / canvas.width) * 2 - 1, 1 - (point.y / canvas.height) * 2), camera);
  const direct = thingOn(ray, things);
  if (direct !== undefined) return direct;
  const far = ({ left, top, width, height }: Spot) =>
    Math.hypot(Math.max(left - point.x, 0, point.x - left - width), Math.max(top - point.y, 0, point.y - top - height));
  const middle = ({ left, top, width, height }: Spot) =>
    Math.hypot(left + width / 2 - point.x, top + height / 2 - point.y);
  const near = [...spots].filter(([, spot]) => far(spot) <= REACH).sort(([, a], [, b]) => middle(a) - middle(b));
  return near[0]?.[0];
}

/** The rectangle a box fills on the canvas, never smaller than a thumb. */
export function spotOf(box: Box3, content: Object3D, camera: Camera, width: number, height: number): Spot {
  const corners = [box.min, box.max].flatMap(({ x }) =>
    [box.min, box.max].flatMap(({ y }) => [box.min, box.max].map(({ z }) => new Vector3(x, y, z))),
  );
  const seen = corners.map((corner) => content.localToWorld(corner).project(camera));
  const xs = seen.map(({ x }) => ((x + 1) / 2) * width);
  const ys = seen.map(({ y }) => ((1 - y) / 2) * height);
  const [left, right] = around(Math.min(...xs), Math.max(...xs));
  const [top, bottom] = around(Math.min(...ys), Math.max(...ys));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inside = x > 0 && x < width && y > 0 && y < height && seen.every(({ z }) => z < 1);
  return { left, top, width: right - left, height: bottom - top, inside };
}

function around(low: number, high: number): [number, number] {
  const more = Math.max(0, LEAST - (high - low)) / 2;
  return [low - more, high + more];
}

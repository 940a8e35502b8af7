import { GOLD, INK } from './drawing.ts';

type Point = readonly [x: number, y: number];

/** Where the joints of somebody seen from the side are, and the middle of the box. */
export interface Pose {
  readonly head: Point;
  readonly neck: Point;
  readonly hip: Point;
  readonly knees: readonly [Point, Point];
  readonly feet: readonly [Point, Point];
  readonly elbow: Point;
  readonly hand: Point;
  readonly box: Point;
}

export const STANDING: Pose = {
  head: [262, 92],
  neck: [262, 120],
  hip: [260, 200],
  knees: [
    [263, 250],
    [258, 250],
  ],
  feet: [
    [266, 300],
    [254, 300],
  ],
  elbow: [266, 164],
  hand: [270, 200],
  box: [352, 276],
};

export const REACHING: Pose = {
  head: [312, 152],
  neck: [290, 164],
  hip: [226, 196],
  knees: [
    [234, 250],
    [228, 250],
  ],
  feet: [
    [238, 300],
    [226, 300],
  ],
  elbow: [312, 208],
  hand: [332, 262],
  box: [352, 276],
};

export const CLOSE: Pose = {
  head: [322, 130],
  neck: [308, 154],
  hip: [272, 222],
  knees: [
    [322, 256],
    [304, 262],
  ],
  feet: [
    [312, 300],
    [276, 300],
  ],
  elbow: [318, 206],
  hand: [336, 262],
  box: [352, 276],
};

export const HOLDING: Pose = {
  head: [306, 92],
  neck: [304, 120],
  hip: [300, 200],
  knees: [
    [306, 250],
    [298, 250],
  ],
  feet: [
    [310, 300],
    [288, 300],
  ],
  elbow: [312, 168],
  hand: [336, 186],
  box: [342, 176],
};

/** Moves `pose` along the floor. */
export function moved(pose: Pose, dx: number): Pose {
  return between(
    pose,
    mapPose(pose, ([x, y]) => [x + dx, y]),
    1,
  );
}

/** The pose on the way from one to the other; 0 is the first, 1 the second. */
export function between(one: Pose, other: Pose, part: number): Pose {
  const mix = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + (bx - ax) * part, ay + (by - ay) * part];
  return {
    head: mix(one.head, other.head),
    neck: mix(one.neck, other.neck),
    hip: mix(one.hip, other.hip),
    knees: [mix(one.knees[0], other.knees[0]), mix(one.knees[1], other.knees[1])],
    feet: [mix(one.feet[0], other.feet[0]), mix(one.feet[1], other.feet[1])],
    elbow: mix(one.elbow, other.elbow),
    hand: mix(one.hand, other.hand),
    box: mix(one.box, other.box),
  };
}

function mapPose(pose: Pose, map: (point: Point) => Point): Pose {
  const two = ([a, b]: readonly [Point, Point]): readonly [Point, Point] => [map(a), map(b)];
  const { head, neck, hip, elbow, hand, box } = pose;
  const [knees, feet] = [two(pose.knees), two(pose.feet)];
  return {
    head: map(head),
    neck: map(neck),
    hip: map(hip),
    knees,
    feet,
    elbow: map(elbow),
    hand: map(hand),
    box: map(box),
  };
}

/** The figure with its box. */
export function figure({ head, neck, hip, knees, feet, elbow, hand, box }: Pose): string {
  const limb = (points: readonly Point[], width: number, colour = INK) =>
    `<polyline points="${points.map((point) => point.map((part) => part.toFixed(1)).join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const [x, y] = box;
  return [
    limb([hip, knees[1], feet[1], [feet[1][0] + 14, feet[1][1]]], 13, '#6B6257'),
    limb([neck, hip], 19),
    limb([hip, knees[0], feet[0], [feet[0][0] + 14, feet[0][1]]], 13),
    `<circle cx="${head[0].toFixed(1)}" cy="${head[1].toFixed(1)}" r="17" fill="${INK}"/>`,
    `<rect x="${(x - 28).toFixed(1)}" y="${(y - 24).toFixed(1)}" width="56" height="48" rx="5" fill="${GOLD}"/>`,
    `<path d="M${(x - 28).toFixed(1)} ${(y - 4).toFixed(1)}h56" stroke="#B4841A" stroke-width="3"/>`,
    limb([neck, elbow, hand], 11, '#4E4840'),
  ].join('');
}

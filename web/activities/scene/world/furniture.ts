import { ball, box, cone, glowing, type Part, type Piece, tube } from './pieces.ts';

const leg = (x: number, z: number): Piece => box('dark', [0.05, 0.7, 0.05], [x, 0, z]);
const spoke = (turn: number): Piece => box('dark', [0.58, 0.03, 0.05], [0, 0.05, 0], [0, turn, 0]);
const leaf = (x: number, y: number, z: number, lean: readonly [number, number, number]): Piece =>
  ball('green', [0.13, 0.36, 0.05], [x, y, z], lean);
const book = (x: number, y: number, height: number, paint: Piece['paint']): Piece =>
  box(paint, [0.05, height, 0.2], [x, y, 0.02]);

/** Furniture and what stands about, in metres, with its front towards the viewer. */
export const FURNITURE = {
  desk: {
    colour: 'wood',
    pieces: [
      box('main', [1.6, 0.035, 0.75], [0, 0.705, 0]),
      ...[leg(-0.74, -0.32), leg(0.74, -0.32), leg(-0.74, 0.32), leg(0.74, 0.32)],
      box('dark', [1.44, 0.06, 0.03], [0, 0.62, -0.32]),
    ],
  },
  chair: {
    colour: 'blue',
    pieces: [
      ...[spoke(0), spoke(60), spoke(120)],
      tube('steel', [0.06, 0.34, 0.06], [0, 0.07, 0]),
      box('main', [0.48, 0.08, 0.46], [0, 0.41, 0]),
      box('dark', [0.06, 0.3, 0.03], [0, 0.45, -0.24], [-6, 0, 0]),
      box('main', [0.44, 0.5, 0.06], [0, 0.6, -0.25], [-6, 0, 0]),
      ...[box('dark', [0.05, 0.03, 0.26], [-0.27, 0.64, 0]), box('dark', [0.05, 0.03, 0.26], [0.27, 0.64, 0])],
      ...[box('dark', [0.03, 0.22, 0.04], [-0.27, 0.43, 0]), box('dark', [0.03, 0.22, 0.04], [0.27, 0.43, 0])],
    ],
  },
  shelf: {
    colour: 'wood',
    pieces: [
      ...[box('main', [0.03, 1.6, 0.3], [-0.45, 0, 0]), box('main', [0.03, 1.6, 0.3], [0.45, 0, 0])],
      ...[0.05, 0.55, 1.05, 1.57].map((y): Piece => box('main', [0.9, 0.03, 0.3], [0, y, 0])),
      box('main', [0.9, 1.6, 0.02], [0, 0, -0.14]),
      ...[book(-0.35, 0.58, 0.28, 'red'), book(-0.29, 0.58, 0.24, 'blue'), book(-0.23, 0.58, 0.3, 'yellow')],
      ...[book(0.2, 1.08, 0.27, 'green'), book(0.26, 1.08, 0.3, 'paper'), book(0.32, 1.08, 0.22, 'purple')],
    ],
  },
  plant: {
    colour: 'orange',
    pieces: [
      tube('main', [0.3, 0.28, 0.3], [0, 0, 0]),
      tube('brown', [0.26, 0.01, 0.26], [0, 0.28, 0]),
      ...[leaf(0, 0.34, 0, [0, 0, 0]), leaf(0.1, 0.3, 0.02, [0, 20, -32]), leaf(-0.1, 0.3, 0, [0, -20, 32])],
      ...[leaf(0.02, 0.3, 0.1, [32, 0, 0]), leaf(0, 0.3, -0.1, [-32, 0, 0]), leaf(0.07, 0.42, -0.05, [-12, 40, -16])],
    ],
  },
  bin: {
    colour: 'grey',
    pieces: [
      tube('main', [0.28, 0.34, 0.28], [0, 0, 0]),
      tube('dark', [0.25, 0.01, 0.25], [0, 0.335, 0]),
      ball('paper', [0.12, 0.1, 0.12], [0.03, 0.31, 0.03]),
    ],
  },
  carton: {
    colour: 'brown',
    pieces: [
      box('main', [0.5, 0.36, 0.4], [0, 0, 0]),
      box('paper', [0.08, 0.004, 0.402], [0, 0.358, 0]),
      box('paper', [0.081, 0.1, 0.402], [0, 0.262, 0]),
    ],
  },
  person: {
    colour: 'purple',
    pieces: [
      ...[tube('dark', [0.15, 0.82, 0.15], [-0.1, 0, 0]), tube('dark', [0.15, 0.82, 0.15], [0.1, 0, 0])],
      ...[box('black', [0.12, 0.08, 0.26], [-0.1, 0, 0.05]), box('black', [0.12, 0.08, 0.26], [0.1, 0, 0.05])],
      ball('main', [0.44, 0.72, 0.28], [0, 0.74, 0]),
      ...[
        tube('main', [0.1, 0.6, 0.1], [-0.25, 0.78, 0], [0, 0, -8]),
        tube('main', [0.1, 0.6, 0.1], [0.25, 0.78, 0], [0, 0, 8]),
      ],
      tube('skin', [0.1, 0.12, 0.1], [0, 1.42, 0]),
      ball('skin', [0.2, 0.26, 0.22], [0, 1.49, 0]),
      ball('brown', [0.21, 0.16, 0.23], [0, 1.61, -0.02]),
    ],
  },
  window: {
    colour: 'white',
    pieces: [
      box('main', [1.5, 1.2, 0.06], [0, 0, 0]),
      glowing(box('sky', [1.38, 1.08, 0.02], [0, 0.06, 0.025])),
      ...[box('main', [0.05, 1.1, 0.03], [0, 0.05, 0.035]), box('main', [1.6, 0.04, 0.2], [0, -0.04, 0.07])],
    ],
  },
  door: {
    colour: 'blue',
    pieces: [
      ...[box('paper', [0.08, 2.1, 0.12], [-0.5, 0, 0]), box('paper', [0.08, 2.1, 0.12], [0.5, 0, 0])],
      box('paper', [1.08, 0.08, 0.12], [0, 2.06, 0]),
      box('main', [0.92, 2.06, 0.05], [0, 0, 0]),
      ...[
        tube('steel', [0.03, 0.06, 0.03], [0.36, 1, 0.05], [90, 0, 0]),
        box('steel', [0.14, 0.025, 0.02], [0.31, 1.02, 0.08]),
      ],
    ],
  },
  lift: {
    colour: 'steel',
    pieces: [
      ...[box('dark', [0.1, 2.2, 0.14], [-0.62, 0, 0]), box('dark', [0.1, 2.2, 0.14], [0.62, 0, 0])],
      box('dark', [1.34, 0.14, 0.14], [0, 2.12, 0]),
      ...[box('main', [0.555, 2.12, 0.06], [-0.285, 0, 0]), box('main', [0.555, 2.12, 0.06], [0.285, 0, 0])],
      box('black', [0.12, 0.26, 0.03], [0.82, 1, 0.02]),
      ...[
        glowing(cone('orange', [0.05, 0.06, 0.02], [0.82, 1.15, 0.035])),
        cone('grey', [0.05, 0.06, 0.02], [0.82, 1.05, 0.035], [0, 0, 180]),
      ],
    ],
  },
  stairs: {
    colour: 'grey',
    pieces: Array.from({ length: 7 }, (_, step) =>
      box('main', [1.2, 0.17 * (step + 1), 0.28], [0, 0, 0.84 - 0.28 * step]),
    ),
  },
} satisfies Readonly<Record<string, Part>>;

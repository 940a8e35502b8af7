import { ball, box, cone, glowing, type Part, type Piece, tube } from './pieces.ts';

const keys = (rows: number, width: number, z: number, y: number): Piece[] =>
  Array.from({ length: rows }, (_, row) => box('grey', [width, 0.006, 0.018], [0, y, z + row * 0.024]));
/** A cable lies in one piece, in bends, on the floor. */
const cable: Piece = {
  ...{ form: 'curve', paint: 'main', size: [1.7, 0.028, 0.3], at: [0, 0, 0] },
  through: [-0.85, -0.6, -0.35, -0.1, 0.15, 0.4, 0.62, 0.85].map((x, index) => [x, Math.sin(index * 1.9) * 0.13]),
};

/** What stands on desks and hangs on cables, in metres, with its front towards the viewer. */
export const DEVICES = {
  monitor: {
    colour: 'black',
    pieces: [
      box('dark', [0.26, 0.015, 0.18], [0, 0, -0.02]),
      box('dark', [0.05, 0.22, 0.03], [0, 0.01, -0.05]),
      box('main', [0.62, 0.37, 0.035], [0, 0.13, 0]),
      glowing(box('screen', [0.59, 0.335, 0.004], [0, 0.148, 0.018])),
      ...[
        glowing(box('paper', [0.3, 0.02, 0.002], [-0.1, 0.42, 0.021])),
        glowing(box('paper', [0.4, 0.008, 0.002], [-0.05, 0.38, 0.021])),
      ],
      ...[
        glowing(box('paper', [0.36, 0.008, 0.002], [-0.07, 0.35, 0.021])),
        glowing(box('orange', [0.14, 0.07, 0.002], [0.18, 0.2, 0.021])),
      ],
    ],
  },
  laptop: {
    colour: 'steel',
    pieces: [
      box('main', [0.34, 0.018, 0.24], [0, 0, 0]),
      ...keys(4, 0.29, -0.08, 0.017),
      box('main', [0.34, 0.23, 0.012], [0, 0.01, -0.15], [-16, 0, 0]),
      glowing(box('screen', [0.32, 0.2, 0.004], [0, 0.025, -0.143], [-16, 0, 0])),
    ],
  },
  keyboard: { colour: 'black', pieces: [box('main', [0.44, 0.02, 0.14], [0, 0, 0]), ...keys(5, 0.41, -0.05, 0.018)] },
  mouse: {
    colour: 'black',
    pieces: [ball('main', [0.065, 0.045, 0.11], [0, -0.008, 0]), box('grey', [0.008, 0.006, 0.02], [0, 0.034, -0.03])],
  },
  lamp: {
    colour: 'yellow',
    pieces: [
      tube('main', [0.2, 0.025, 0.2], [0, 0, 0]),
      tube('steel', [0.022, 0.36, 0.022], [-0.03, 0.01, 0], [0, 0, 10]),
      tube('steel', [0.022, 0.3, 0.022], [0.04, 0.28, 0], [0, 0, -50]),
      cone('main', [0.2, 0.15, 0.2], [0.17, 0.36, 0], [0, 0, 12]),
      glowing(ball('paper', [0.08, 0.06, 0.08], [0.185, 0.33, 0])),
    ],
  },
  mug: {
    colour: 'white',
    pieces: [
      tube('main', [0.085, 0.1, 0.085], [0, 0, 0]),
      tube('brown', [0.07, 0.004, 0.07], [0, 0.098, 0]),
      box('main', [0.02, 0.06, 0.012], [0.055, 0.02, 0]),
    ],
  },
  cable: { colour: 'black', pieces: [cable] },
  socket: {
    colour: 'white',
    pieces: [
      box('main', [0.42, 0.05, 0.07], [0, 0, 0]),
      ...[-0.15, -0.05, 0.05, 0.15].map((x): Piece => tube('dark', [0.045, 0.006, 0.045], [x, 0.048, 0])),
      ...[-0.15, 0.05].map((x): Piece => box('black', [0.04, 0.07, 0.04], [x, 0.05, 0])),
      glowing(box('red', [0.03, 0.012, 0.03], [0.185, 0.048, 0])),
    ],
  },
  heater: {
    colour: 'white',
    pieces: [
      ...[box('dark', [0.08, 0.04, 0.26], [-0.22, 0, 0]), box('dark', [0.08, 0.04, 0.26], [0.22, 0, 0])],
      box('main', [0.6, 0.44, 0.12], [0, 0.04, 0]),
      ...[0.12, 0.22, 0.32].map((y): Piece => glowing(box('orange', [0.5, 0.03, 0.01], [0, y, 0.06]))),
    ],
  },
} satisfies Readonly<Record<string, Part>>;

import { ball, box, cone, glowing, type Part, tube } from './pieces.ts';

/** What there is for the case of fire, in metres, with its front towards the viewer. */
export const SAFETY = {
  extinguisher: {
    colour: 'red',
    pieces: [
      tube('main', [0.16, 0.42, 0.16], [0, 0, 0]),
      ball('main', [0.16, 0.12, 0.16], [0, 0.36, 0]),
      tube('black', [0.05, 0.06, 0.05], [0, 0.46, 0]),
      ...[
        box('black', [0.03, 0.02, 0.16], [0, 0.51, 0.04]),
        box('black', [0.03, 0.02, 0.16], [0, 0.55, 0.04], [-14, 0, 0]),
      ],
      tube('black', [0.025, 0.36, 0.025], [0.1, 0.14, 0], [0, 0, 6]),
      box('paper', [0.1, 0.14, 0.01], [0, 0.14, 0.076]),
      tube('yellow', [0.04, 0.01, 0.04], [-0.05, 0.53, 0], [0, 0, 90]),
    ],
  },
  alarm: {
    colour: 'red',
    pieces: [
      box('main', [0.16, 0.16, 0.06], [0, 0, 0]),
      box('paper', [0.11, 0.11, 0.01], [0, 0.025, 0.03]),
      tube('black', [0.05, 0.012, 0.05], [0, 0.074, 0.038], [90, 0, 0]),
    ],
  },
  'exit-sign': {
    colour: 'green',
    pieces: [
      glowing(box('main', [0.6, 0.26, 0.05], [0, 0, 0])),
      ...[
        glowing(box('paper', [0.1, 0.16, 0.01], [-0.2, 0.05, 0.025])),
        glowing(box('main', [0.05, 0.12, 0.012], [-0.2, 0.05, 0.026])),
      ],
      glowing(box('paper', [0.2, 0.03, 0.01], [0.06, 0.115, 0.025])),
      ...[
        glowing(box('paper', [0.1, 0.03, 0.01], [0.145, 0.145, 0.025], [0, 0, -42])),
        glowing(box('paper', [0.1, 0.03, 0.01], [0.145, 0.085, 0.025], [0, 0, 42])),
      ],
    ],
  },
  sprinkler: {
    colour: 'steel',
    pieces: [
      tube('main', [0.12, 0.02, 0.12], [0, 0.12, 0]),
      tube('main', [0.03, 0.12, 0.03], [0, 0.02, 0]),
      tube('red', [0.016, 0.05, 0.016], [0.02, 0.03, 0]),
      tube('main', [0.09, 0.01, 0.09], [0, 0, 0]),
    ],
  },
  wedge: {
    colour: 'orange',
    pieces: [box('main', [0.08, 0.03, 0.24], [0, 0.005, 0], [10, 0, 0]), box('main', [0.08, 0.06, 0.06], [0, 0, -0.1])],
  },
  flame: {
    colour: 'orange',
    pieces: [
      glowing(cone('main', [0.22, 0.42, 0.22], [0, 0, 0])),
      ...[
        glowing(cone('red', [0.14, 0.3, 0.14], [0.1, 0, 0.03], [0, 0, -10])),
        glowing(cone('red', [0.14, 0.26, 0.14], [-0.1, 0, 0], [0, 0, 12])),
      ],
      glowing(cone('yellow', [0.12, 0.24, 0.12], [0, 0, 0.07])),
    ],
  },
} satisfies Readonly<Record<string, Part>>;

import type { Colour } from '#content/activities/scene/shapes.ts';

type Triple = readonly [number, number, number];

/** `main` is the thing's own colour, where its author gave it one. */
export type Paint = Colour | 'main' | 'skin' | 'dark' | 'paper' | 'screen' | 'glass' | 'sky';

/** One plain solid of a part; `at` is the middle of its underside, `lean` degrees around x, y and z. */
export interface Piece {
  readonly form: 'box' | 'cylinder' | 'cone' | 'sphere' | 'curve';
  readonly size: Triple;
  readonly at: Triple;
  readonly paint: Paint;
  readonly lean?: Triple;
  /** Where a `curve`, as thick as it is high, runs over the floor: x and z from its place. */
  readonly through?: readonly (readonly [number, number])[];
  /** Shines by itself. */
  readonly glows?: boolean;
}

/** A part: its solids, and the colour that `main` stands for. */
export interface Part {
  readonly colour: Colour;
  readonly pieces: readonly Piece[];
}

function piece(form: Piece['form']) {
  return (paint: Paint, size: Triple, at: Triple, lean?: Triple): Piece => ({
    form,
    size,
    at,
    paint,
    ...(lean === undefined ? {} : { lean }),
  });
}

export const box = piece('box');
export const tube = piece('cylinder');
export const cone = piece('cone');
export const ball = piece('sphere');

/** A piece that shines. */
export function glowing(one: Piece): Piece {
  return { ...one, glows: true };
}

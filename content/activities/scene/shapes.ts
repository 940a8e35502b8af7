/** Shapes that need a size. */
export const PLAIN_SHAPES = ['box', 'cylinder', 'cone', 'sphere'] as const;

/** Every shape that needs no file: plain ones, and parts of places to work. */
export const SHAPES = [
  ...PLAIN_SHAPES,
  ...(['desk', 'chair', 'monitor', 'laptop', 'keyboard', 'mouse', 'lamp', 'mug', 'plant', 'shelf', 'bin'] as const),
  ...(['carton', 'cable', 'socket', 'heater', 'window', 'door', 'lift', 'stairs', 'person', 'flame'] as const),
  ...(['extinguisher', 'alarm', 'exit-sign', 'sprinkler', 'wedge'] as const),
] as const;
export type Shape = (typeof SHAPES)[number];

/** What stands around the things: floor and walls. */
export const SETS = ['room', 'office', 'corridor', 'open'] as const;
export type SceneSet = (typeof SETS)[number];

export const COLOURS = [
  ...(['white', 'grey', 'black', 'red', 'orange', 'yellow'] as const),
  ...(['green', 'blue', 'purple', 'brown', 'wood', 'steel'] as const),
] as const;
export type Colour = (typeof COLOURS)[number];

/** Whether a word names something Morsel can build. */
export function isShape(word: string): word is Shape {
  return SHAPES.some((shape) => shape === word);
}

/** Whether a shape is nothing without a size. */
export function isPlain(shape: string): boolean {
  return PLAIN_SHAPES.some((plain) => plain === shape);
}

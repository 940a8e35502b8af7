import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { COLOURS, SETS, SHAPES } from '#content/activities/scene/shapes.ts';
import { Inlines } from '#content/module/text.ts';

/** Metres from the middle of the floor. */
const Metres = v.pipe(v.number(), v.minValue(-50), v.maxValue(50));
const Extent = v.pipe(v.number(), v.minValue(0.001), v.maxValue(50));
const Degrees = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));

const thing = {
  /** Something Morsel builds, or `file` for a model beside the module. */
  shape: v.picklist([...SHAPES, 'file']),
  file: v.optional(v.string()),
  /** Right, up to the underside, and towards the viewer. */
  x: Metres,
  y: Metres,
  z: Metres,
  /** Width, height and depth of a plain shape. */
  size: v.optional(v.tuple([Extent, Extent, Extent])),
  scale: v.optional(Extent),
  /** Around the upright axis, against the clock as seen from above; 0 looks at the viewer. */
  turn: v.optional(Degrees),
  /** Over to the left. */
  tilt: v.optional(Degrees),
  colour: v.optional(v.picklist(COLOURS)),
};

/** Something that only stands there. */
export const Thing = v.object(thing);
export type Thing = v.InferOutput<typeof Thing>;

/** A point of interest: something that can be marked, and explains itself once the answer is graded. */
export const Target = v.object({ id: Id, text: Inlines, right: v.boolean(), feedback: v.optional(Inlines), ...thing });
export type Target = v.InferOutput<typeof Target>;

/**
 * A scene in three dimensions. `find`: mark the right targets. `order`: touch the right targets in the order in which
 * they stand, and leave the wrong ones behind them alone.
 */
export const Scene = v.object({
  kind: v.literal('scene'),
  ...activityBase,
  task: v.picklist(['find', 'order']),
  set: v.picklist(SETS),
  things: v.pipe(v.array(Thing), v.maxLength(60)),
  targets: v.pipe(v.array(Target), v.minLength(2), v.maxLength(12)),
});
export type Scene = v.InferOutput<typeof Scene>;

const Ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(12));

/** Ids of targets: those that were found, or in the order in which they were touched. */
export const SceneResponse = v.union([v.object({ found: Ids }), v.object({ order: Ids })]);
export type SceneResponse = v.InferOutput<typeof SceneResponse>;

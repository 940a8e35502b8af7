import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { Percent } from '#content/activities/percent.ts';
import { ImageBlock, Inlines } from '#content/module/text.ts';

/** A part of the picture; `x`, `y`, `width` and `height` are the box around it, in percent of the picture. */
export const Region = v.object({
  id: Id,
  /** What it is called where the picture cannot be seen; empty when the author gave it no name. */
  text: Inlines,
  right: v.boolean(),
  shape: v.picklist(['rect', 'oval']),
  x: Percent,
  y: Percent,
  width: Percent,
  height: Percent,
  feedback: v.optional(Inlines),
});
export type Region = v.InferOutput<typeof Region>;

/** One or several right places on a picture. Regions do not overlap. */
export const Hotspot = v.object({
  kind: v.literal('hotspot'),
  ...activityBase,
  picture: ImageBlock,
  regions: v.pipe(v.array(Region), v.minLength(1), v.maxLength(12)),
  /** What to say to a point outside of every region. */
  elsewhere: v.optional(Inlines),
});
export type Hotspot = v.InferOutput<typeof Hotspot>;

/** Points on the picture in percent, or regions by their id. */
export const HotspotResponse = v.object({
  places: v.pipe(
    v.array(v.union([v.object({ x: Percent, y: Percent }), v.object({ region: v.pipe(v.string(), v.maxLength(60)) })])),
    v.maxLength(12),
  ),
});
export type HotspotResponse = v.InferOutput<typeof HotspotResponse>;

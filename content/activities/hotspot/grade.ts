import type { Graded } from '#content/activities/activity.ts';
import { regionAt } from '#content/activities/hotspot/regions.ts';
import type { Hotspot, HotspotResponse } from '#content/activities/hotspot/schema.ts';

/**
 * Each right region earns its share, each wrong one and each point outside of all costs one, never below zero, so that
 * marking everything earns nothing. A region counts once, whether it was named or hit, and however often. `parts` says
 * per region whether the decision to mark it or not was right.
 */
export function gradeHotspot(activity: Hotspot, response: HotspotResponse): Graded {
  const { regions } = activity;
  const hit = response.places.map((place) =>
    'region' in place ? regions.find(({ id }) => id === place.region) : regionAt(regions, place.x, place.y),
  );
  const chosen = new Set(hit);
  const right = regions.filter((region) => region.right);
  const found = right.filter((region) => chosen.has(region)).length;
  const outside = hit.filter((region) => region === undefined).length;
  const wrong = regions.filter((region) => !region.right && chosen.has(region)).length + outside;
  return {
    score: right.length === 0 ? 0 : Math.max(0, found - wrong) / right.length,
    correct: right.length > 0 && found === right.length && wrong === 0,
    parts: Object.fromEntries(regions.map((region) => [region.id, region.right === chosen.has(region)])),
  };
}

import { gradeHotspot } from '#content/activities/hotspot/grade.ts';
import { printHotspot } from '#content/activities/hotspot/print.ts';
import { readHotspot } from '#content/activities/hotspot/read.ts';
import { Hotspot, HotspotResponse } from '#content/activities/hotspot/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';

export const hotspot: Kind<Hotspot, HotspotResponse> = {
  schema: Hotspot,
  response: HotspotResponse,
  attributes: [],
  fields: ['Elsewhere'],
  read: readHotspot,
  print: printHotspot,
  grade: gradeHotspot,
  seconds: ({ picture, regions }) => secondsToReadBlocks([picture]) + 4 * regions.filter(({ right }) => right).length,
};

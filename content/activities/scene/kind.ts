import type { Kind } from '#content/activities/kind.ts';
import { gradeScene } from '#content/activities/scene/grade.ts';
import { printScene, printSceneAttributes } from '#content/activities/scene/print.ts';
import { readScene } from '#content/activities/scene/read.ts';
import { Scene, SceneResponse } from '#content/activities/scene/schema.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

/** Seconds to look around before the first mark. */
const LOOKING_AROUND = 12;

export const scene: Kind<Scene, SceneResponse> = {
  schema: Scene,
  response: SceneResponse,
  attributes: ['task', 'set'],
  fields: [],
  read: readScene,
  print: printScene,
  printAttributes: printSceneAttributes,
  grade: gradeScene,
  seconds: ({ targets }) => targets.reduce((sum, { text }) => sum + 3 + secondsToRead(text), LOOKING_AROUND),
};

import * as v from 'valibot';
import { Categorize } from '#content/activities/categorize/schema.ts';
import { Choice } from '#content/activities/choice/schema.ts';
import { Cloze } from '#content/activities/cloze/schema.ts';
import { Estimate } from '#content/activities/estimate/schema.ts';
import { Explain } from '#content/activities/explain/schema.ts';
import { Flashcard } from '#content/activities/flashcard/schema.ts';
import { Formula } from '#content/activities/formula/schema.ts';
import { Highlight } from '#content/activities/highlight/schema.ts';
import { Hotspot } from '#content/activities/hotspot/schema.ts';
import { Label } from '#content/activities/label/schema.ts';
import { Match } from '#content/activities/match/schema.ts';
import { Matrix } from '#content/activities/matrix/schema.ts';
import { Numeric } from '#content/activities/numeric/schema.ts';
import { Order } from '#content/activities/order/schema.ts';
import { Sandbox } from '#content/activities/sandbox/schema.ts';
import { Scene } from '#content/activities/scene/schema.ts';
import { ShortAnswer } from '#content/activities/short-answer/schema.ts';
import { Shortcut } from '#content/activities/shortcut/schema.ts';
import { Simulation } from '#content/activities/simulation/schema.ts';
import { Timeline } from '#content/activities/timeline/schema.ts';
import { TrueFalse } from '#content/activities/true-false/schema.ts';

/** Every activity kind. To add one: its folder, a line here, one in `kinds.ts` and one in the web's `activities/later-players.ts`. */
export const Activity = v.variant('kind', [
  Choice,
  TrueFalse,
  Cloze,
  ShortAnswer,
  Numeric,
  Order,
  Match,
  Categorize,
  Shortcut,
  Flashcard,
  Hotspot,
  Label,
  Timeline,
  Highlight,
  Matrix,
  Estimate,
  Explain,
  Formula,
  Sandbox,
  Simulation,
  Scene,
]);
export type Activity = v.InferOutput<typeof Activity>;
export type ActivityKind = Activity['kind'];

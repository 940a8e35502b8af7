import * as v from 'valibot';
import type { Graded } from '#content/activities/activity.ts';
import { categorize } from '#content/activities/categorize/kind.ts';
import { choice } from '#content/activities/choice/kind.ts';
import { cloze } from '#content/activities/cloze/kind.ts';
import { estimate } from '#content/activities/estimate/kind.ts';
import { explain } from '#content/activities/explain/kind.ts';
import { flashcard } from '#content/activities/flashcard/kind.ts';
import { formula } from '#content/activities/formula/kind.ts';
import { highlight } from '#content/activities/highlight/kind.ts';
import { hotspot } from '#content/activities/hotspot/kind.ts';
import type { Kind } from '#content/activities/kind.ts';
import { label } from '#content/activities/label/kind.ts';
import { match } from '#content/activities/match/kind.ts';
import { matrix } from '#content/activities/matrix/kind.ts';
import { numeric } from '#content/activities/numeric/kind.ts';
import { order } from '#content/activities/order/kind.ts';
import { sandbox } from '#content/activities/sandbox/kind.ts';
import { scene } from '#content/activities/scene/kind.ts';
import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import { shortAnswer } from '#content/activities/short-answer/kind.ts';
import { shortcut } from '#content/activities/shortcut/kind.ts';
import { simulation } from '#content/activities/simulation/kind.ts';
import { timeline } from '#content/activities/timeline/kind.ts';
import { trueFalse } from '#content/activities/true-false/kind.ts';

/** Every kind by name. TypeScript compares methods loosely, which lets each kind stand here as one for any activity. */
export const kinds: Readonly<Record<ActivityKind, Kind>> = {
  choice,
  'true-false': trueFalse,
  cloze,
  'short-answer': shortAnswer,
  numeric,
  order,
  match,
  categorize,
  shortcut,
  flashcard,
  hotspot,
  label,
  timeline,
  highlight,
  matrix,
  estimate,
  explain,
  formula,
  sandbox,
  simulation,
  scene,
} satisfies { [K in ActivityKind]: { readonly schema: v.GenericSchema<unknown, Extract<Activity, { kind: K }>> } };

/** Whether a directive or card is an activity. */
export function isActivityKind(name: string): name is ActivityKind {
  return Object.hasOwn(kinds, name);
}

/** Grades a response after checking that it is one; `invalid` says what is wrong with it. */
export function gradeActivity(activity: Activity, response: unknown): Graded | { readonly invalid: string } {
  const kind = kinds[activity.kind];
  const checked = v.safeParse(kind.response, response);
  if (checked.success) return kind.grade(activity, checked.output);
  const [issue] = checked.issues;
  const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
  return { invalid: `A response to a ${activity.kind} activity: ${path === '' ? '' : `${path}: `}${issue.message}` };
}

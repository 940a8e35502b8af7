import type { Graded } from '#content/activities/activity.ts';
import { canonicalKeys } from '#content/activities/shortcut/keys.ts';
import type { Shortcut, ShortcutResponse } from '#content/activities/shortcut/schema.ts';

/** Right when the combination is one of those of the platform it was pressed on. */
export function gradeShortcut(activity: Shortcut, response: ShortcutResponse): Graded {
  const pressed = canonicalKeys(response.keys);
  const correct = pressed !== undefined && activity[response.platform].some((keys) => canonicalKeys(keys) === pressed);
  return { score: correct ? 1 : 0, correct, parts: {} };
}

import type { Graded } from '#content/activities/activity.ts';
import { agreement, strictForm } from '#content/activities/short-answer/compare.ts';
import type { ShortAnswer, ShortAnswerResponse } from '#content/activities/short-answer/schema.ts';

/** Whether an RE2 pattern matches the whole of a text, whatever the case: `matchesPattern` of `pattern.ts`. */
export type Matcher = (pattern: string, text: string) => boolean;

/**
 * Right when the text is accepted or the pattern matches; `note` is `typo` when a typing error was forgiven.
 * `matches` is only called for activities with a pattern, so that a browser loads the pattern engine only then.
 */
export function gradeShortAnswer(activity: ShortAnswer, response: ShortAnswerResponse, matches: Matcher): Graded {
  const { accept, pattern, exact } = activity;
  const found = agreement(response.text, accept, { exact });
  const text = strictForm(response.text);
  if (found === 'same' || (pattern !== undefined && text !== '' && matches(pattern, text))) {
    return { score: 1, correct: true, parts: {} };
  }
  return found === 'typo'
    ? { score: 1, correct: true, parts: {}, note: 'typo' }
    : { score: 0, correct: false, parts: {} };
}

import { patternProblem } from '#content/activities/short-answer/pattern.ts';
import type { ShortAnswer } from '#content/activities/short-answer/schema.ts';
import { type ActivitySource, type Body, onlyField, readAlternatives, readPrompt } from '#content/activities/source.ts';

/** `Answer:` with alternatives and, where they do not suffice, `Pattern:`. */
export function readShortAnswer(source: ActivitySource): Body<ShortAnswer> | undefined {
  const { report } = source.reading;
  const accept = readAlternatives(onlyField(source, 'Answer')?.raw ?? '');
  if (accept.length === 0) {
    report(
      source.line,
      'a short answer without `Answer:`',
      'Add `Answer: first | second`; the first is the one shown.',
    );
    return undefined;
  }
  const pattern = onlyField(source, 'Pattern');
  const problem = pattern === undefined ? undefined : patternProblem(pattern.raw);
  if (pattern !== undefined && problem !== undefined) {
    report(
      pattern.line,
      `the pattern cannot be read: ${problem}`,
      'Write a pattern as RE2 knows it (no look-around, no back references).',
    );
  }
  return {
    prompt: readPrompt(source),
    accept,
    ...(pattern === undefined ? {} : { pattern: pattern.raw }),
    ...(source.attributes.exact === undefined ? {} : { exact: true }),
  };
}

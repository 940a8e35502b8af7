import { type ActivitySource, type Body, readPrompt } from '#content/activities/source.ts';
import type { TrueFalse } from '#content/activities/true-false/schema.ts';

/** The answer is an attribute: `{answer=true}` or `{answer=false}`. */
export function readTrueFalse(source: ActivitySource): Body<TrueFalse> | undefined {
  const { answer } = source.attributes;
  if (answer !== 'true' && answer !== 'false') {
    source.reading.report(source.line, 'no answer', 'Write `{#id answer=true}` or `{#id answer=false}`.');
    return undefined;
  }
  return { prompt: readPrompt(source), answer: answer === 'true' };
}

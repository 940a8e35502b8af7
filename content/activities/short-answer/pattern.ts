import { RE2JS } from 're2js';

/** Whether the pattern matches the whole text, whatever the case. Linear time; throws on a pattern `patternProblem` names. */
export function matchesPattern(pattern: string, text: string): boolean {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE).matches(text);
}

/** What is wrong with a pattern, in the engine's words; `undefined` when nothing is. */
export function patternProblem(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return undefined;
  } catch (error) {
    return String(error).replace(/^.*error parsing regexp: /, '');
  }
}

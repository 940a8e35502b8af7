import { RE2JS } from 're2js';

/** Whether the pattern matches the whole text, whatever the case. Linear time; throws on a pattern `patternProblem` names. */
export function matchesPattern(pattern: string, text: string): boolean {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE).matches(text);
}

/** Signs of a pattern with everything repeated that it repeats by number: what matching takes grows with them. */
const LARGEST = 5_000;

/** What is wrong with a pattern, in the engine's words; `undefined` when nothing is. */
export function patternProblem(pattern: string): string | undefined {
  if (writtenOut(pattern) > LARGEST) return 'it repeats too much';
  try {
    RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return undefined;
  } catch (error) {
    return String(error).replace(/^.*error parsing regexp: /, '');
  }
}

/** How long a pattern would be without `{100}` and the like, at most. */
function writtenOut(pattern: string): number {
  let single = pattern.length;
  let groups = 1;
  for (const [, before, least, most] of pattern.matchAll(/(.)\{(\d{1,9})(?:,(\d{0,9}))?\}/g)) {
    const times = Math.max(1, Number(least), Number(most ?? 0));
    if (before === ')') groups *= times;
    else single += times;
  }
  return single * groups;
}

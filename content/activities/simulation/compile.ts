import { Compiler, CompilerOptions } from 'inkjs/compiler/Compiler';
import { Path } from 'inkjs/engine/Path';
import { goalFunction } from '#content/activities/simulation/goal-function.ts';

/** What is wrong in a line of the story, or, from the line after the last one on, in a goal's condition. */
export interface Problem {
  readonly line: number;
  readonly what: string;
}

export interface Compiled {
  readonly story: string;
  /** The line of the source that a place in the compiled story was made of. */
  lineOf(path: string): number | undefined;
}

/** Signs of a story's source. */
const LONGEST = 32_000;
const LONGEST_LINE = 2000;
/** How many braces or brackets may be open at once: reading takes longer with each. */
const DEEPEST = 6;

/** Compiles a story with the conditions of its goals, or says what keeps it from being one. Never throws. */
export function compileStory(source: string, goals: readonly string[]): Compiled | { problems: readonly Problem[] } {
  const refused = refuse(source) ?? goals.map(refuse).find((problem) => problem !== undefined);
  if (refused !== undefined) return { problems: [refused] };
  const problems: Problem[] = [];
  const options = new CompilerOptions(null, [], true, (message, type) => {
    if (type !== 0) problems.push(readMessage(message));
  });
  try {
    const story = new Compiler(withGoals(source, goals), options).Compile();
    const json = story.ToJson();
    if (problems.length > 0 || typeof json !== 'string') return { problems };
    const container = story.mainContentContainer;
    return { story: json, lineOf: (path) => container.DebugLineNumberOfPath(new Path(path)) ?? undefined };
  } catch {
    return { problems: problems.length > 0 ? problems : [{ line: 1, what: 'Ink cannot read this story' }] };
  }
}

/** The goals' conditions, each a function of its own in the two lines that `goalOfLine` finds again. */
function withGoals(source: string, goals: readonly string[]): string {
  return [
    source,
    ...goals.flatMap((when, index) => [`=== function ${goalFunction(index)}()`, `~ return ${when}`]),
  ].join('\n');
}

/** Which goal a line after the story belongs to. */
export function goalOfLine(source: string, line: number): number | undefined {
  const beyond = line - source.split('\n').length;
  return beyond > 0 ? Math.floor((beyond - 1) / 2) : undefined;
}

function refuse(source: string): Problem | undefined {
  if (source.length > LONGEST) return { line: 1, what: `more than ${LONGEST} signs` };
  const lines = source.split('\n');
  for (const [index, text] of lines.entries()) {
    const what = refuseLine(text);
    if (what !== undefined) return { line: index + 1, what };
  }
  return undefined;
}

function refuseLine(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return `a line of more than ${LONGEST_LINE} signs`;
  if (/^\s*(INCLUDE|EXTERNAL)\b/.test(text))
    return 'INCLUDE and EXTERNAL: a story is one file and calls nothing outside';
  if (/\bPOW\b/.test(text)) return 'POW, which differs between devices';
  let open = 0;
  for (const sign of text) {
    if ('{(['.includes(sign)) open += 1;
    else if ('})]'.includes(sign)) open -= 1;
    if (open > DEEPEST) return `more than ${DEEPEST} brackets open at once`;
  }
  return undefined;
}

/** `ERROR: line 3: Divert target not found`, taken apart. */
function readMessage(message: string): Problem {
  const [, line = '1', what = message] = /^(?:[A-Z]+: )?(?:'[^']*' )?line (\d+): ([\s\S]*)$/.exec(message) ?? [];
  return { line: Number(line), what: what.replace(/\s+/g, ' ').trim().slice(0, 200) };
}

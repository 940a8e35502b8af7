import { BoundedStory, type FaultCode, LIMITS, StoryFault } from '#content/activities/simulation/bounded-story.ts';
import { goalFunction } from '#content/activities/simulation/goal-function.ts';
import type { Simulation, SimulationResponse } from '#content/activities/simulation/schema.ts';

/** What is said, with its tags. */
export interface Line {
  readonly text: string;
  readonly tags: readonly string[];
}

/** What happens between two choices. */
export interface Turn {
  readonly lines: readonly Line[];
  readonly choices: readonly Line[];
  /** The meters afterwards, in the author's order. */
  readonly meters: readonly number[];
}

/** A way through a story, as far as it went. */
export interface Played {
  readonly turns: readonly Turn[];
  readonly ended: boolean;
  /** Per goal; empty before the end. */
  readonly reached: readonly boolean[];
  /** What the engine did for it. */
  readonly steps: number;
  readonly fault?: FaultCode;
  /** Where in the story it could go no further. */
  readonly at?: string;
}

/** What of an activity its story needs. */
export type Playable = Pick<Simulation, 'story' | 'shows' | 'goals'>;

/**
 * Goes the way of these choices from the start. Never throws and never takes long: whatever the story is, it answers
 * with the turns that it could tell and the fault that stopped it.
 */
export function play(activity: Playable, { seed, choices }: SimulationResponse): Played {
  const turns: Turn[] = [];
  let story: BoundedStory | undefined;
  try {
    story = new BoundedStory(activity.story);
    story.state.storySeed = seed;
    turns.push(readTurn(story, activity));
    for (const choice of choices) {
      const picked = turns.at(-1)?.choices[choice];
      if (picked === undefined) break;
      if (turns.length >= LIMITS.turns) throw new StoryFault('turns');
      story.ChooseChoiceIndex(choice);
      turns.push(readTurn(story, activity, picked.text));
    }
    const ended = turns.at(-1)?.choices.length === 0;
    const reached = ended ? goalsIn(story, activity) : [];
    return { turns, ended, reached, steps: story.steps };
  } catch (error) {
    const at = placeOf(story);
    const fault = error instanceof StoryFault ? error.code : 'broken';
    return { turns, ended: false, reached: [], steps: story?.steps ?? 0, fault, ...(at !== undefined && { at }) };
  }
}

function readTurn(story: BoundedStory, { shows }: Playable, picked?: string): Turn {
  const lines: Line[] = [];
  while (story.canContinue) {
    const text = story.Continue()?.trim() ?? '';
    if (lines.length >= LIMITS.lines) throw new StoryFault('endless');
    if (text !== '' && !(lines.length === 0 && text === picked)) lines.push(readLine(text, story.currentTags));
  }
  const choices = story.currentChoices.map((choice) => readLine(choice.text.trim(), choice.tags));
  if (choices.length > LIMITS.choices) throw new StoryFault('choices');
  return { lines, choices, meters: shows.map(({ variable }) => numberIn(story, variable)) };
}

function readLine(text: string, tags: readonly string[] | null): Line {
  if (text.length > LIMITS.text) throw new StoryFault('text');
  return { text, tags: tags ?? [] };
}

function numberIn(story: BoundedStory, variable: string): number {
  const value: unknown = story.variablesState.$(variable);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function goalsIn(story: BoundedStory, { goals }: Playable): boolean[] {
  return goals.map((_, index) => {
    const value: unknown = story.EvaluateFunction(goalFunction(index));
    return value === true || (typeof value === 'number' && value !== 0);
  });
}

/** Where a story stands; a broken one may not even have begun. */
function placeOf(story: BoundedStory | undefined): string | undefined {
  const { previousPointer, currentPointer }: Partial<BoundedStory['state']> = story?.state ?? {};
  return previousPointer?.path?.toString() ?? currentPointer?.path?.toString();
}

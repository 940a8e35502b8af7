import { scoreOf } from '#content/activities/simulation/grade.ts';
import { type Playable, type Played, play } from '#content/activities/simulation/play.ts';

/** One way through a story. */
export interface Way {
  readonly choices: readonly number[];
  readonly played: Played;
}

/** How many beginnings are looked at, and how many steps of the engine; of a larger story only so much is known. */
const MOST = { beginnings: 600, steps: 150_000 };
const SEED = 1;

/** The ways through a story, shorter ones first; all of them end, or the last one is stopped by a fault. */
export function explore(story: Playable): Way[] {
  const ways: Way[] = [];
  const open: (readonly number[])[] = [[]];
  let steps = 0;
  for (let index = 0; index < open.length && index < MOST.beginnings && steps < MOST.steps; index += 1) {
    const choices = open[index] ?? [];
    const played = play(story, { seed: SEED, choices: [...choices] });
    steps += played.steps;
    if (played.ended || played.fault !== undefined) ways.push({ choices, played });
    else open.push(...(played.turns.at(-1)?.choices ?? []).map((_, choice) => [...choices, choice]));
    if (played.fault !== undefined) return ways;
  }
  return ways;
}

/** The ways that end, the best first; of equal ones the shorter. */
export function rankWays(story: Playable): Way[] {
  const score = ({ played }: Way) => scoreOf(story.goals, played.reached);
  return explore(story)
    .filter(({ played }) => played.ended)
    .toSorted((a, b) => score(b) - score(a) || a.choices.length - b.choices.length);
}

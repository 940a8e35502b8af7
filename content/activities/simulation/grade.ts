import type { Graded } from '#content/activities/activity.ts';
import type { Played } from '#content/activities/simulation/play.ts';
import type { Simulation, SimulationResponse } from '#content/activities/simulation/schema.ts';

/** Goes a way through the story again: `play` of `play.ts`, which brings the Ink engine along. */
export type Play = (activity: Simulation, response: SimulationResponse) => Played;

/** The share of the goals' weight that was reached; `parts` says it per goal. A way without an end reaches nothing. */
export function gradeSimulation(activity: Simulation, response: SimulationResponse, play: Play): Graded {
  const { ended, reached } = play(activity, response);
  if (!ended) return { score: 0, correct: false, parts: {}, note: 'unfinished' };
  const score = scoreOf(activity.goals, reached);
  return {
    score,
    correct: score >= activity.pass,
    parts: Object.fromEntries(activity.goals.map(({ id }, index) => [id, reached[index] === true])),
  };
}

/** The share of the goals' weight that was reached. */
export function scoreOf(goals: Simulation['goals'], reached: readonly boolean[]): number {
  const weightOf = (some: Simulation['goals']) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(goals.filter((_, index) => reached[index])) / weightOf(goals);
}

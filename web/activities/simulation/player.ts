import { gradeSimulation } from '#content/activities/simulation/grade.ts';
import { play } from '#content/activities/simulation/play.ts';
import type { Simulation, SimulationResponse } from '#content/activities/simulation/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Simulation> = {
  Player,
  grade: (activity, response: SimulationResponse) => gradeSimulation(activity, response, play),
};

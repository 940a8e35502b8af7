import type { Kind } from '#content/activities/kind.ts';
import { gradeSimulation } from '#content/activities/simulation/grade.ts';
import { ink } from '#content/activities/simulation/ink.ts';
import { printSimulation } from '#content/activities/simulation/print.ts';
import { readSimulation } from '#content/activities/simulation/read.ts';
import { Simulation, SimulationResponse } from '#content/activities/simulation/schema.ts';

export const simulation: Kind<Simulation, SimulationResponse> = {
  schema: Simulation,
  response: SimulationResponse,
  attributes: ['story', 'seconds', 'pass'],
  fields: ['Cast', 'Shows'],
  read: readSimulation,
  print: printSimulation,
  printAttributes: ({ file, seconds, pass }) => ({ story: file, seconds: String(seconds), pass: String(pass) }),
  grade: (activity, response) => gradeSimulation(activity, response, ink.playing().play),
  seconds: ({ seconds }) => seconds,
};

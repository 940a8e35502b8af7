import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** As Ink names variables, knots and what else can be counted. */
export const Variable = v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/, 'no name of a variable'));

const Label = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** Somebody whom the learner meets. Lines of the story begin with the id: `nora: Good morning.` */
export const Character = v.object({ id: Id, name: Label });
export type Character = v.InferOutput<typeof Character>;

/** A variable of the story that the learner sees as a meter. */
export const Meter = v.object({ variable: Variable, low: v.number(), high: v.number(), label: Label });
export type Meter = v.InferOutput<typeof Meter>;

/** One thing that a way through the story reaches or misses. */
export const Goal = v.object({
  id: Id,
  text: Inlines,
  /** In Ink, of variables and of the knots that were visited; compiled into the story as a function. */
  when: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  weight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** Why it counts, said to whom reached it and to whom missed it. */
  reached: Inlines,
  missed: Inlines,
});
export type Goal = v.InferOutput<typeof Goal>;

/** Bytes of a compiled story. */
export const LARGEST_STORY = 200_000;

/** A branching scene, written in Ink: every choice has consequences, and the way is judged at its end. */
export const Simulation = v.object({
  kind: v.literal('simulation'),
  ...activityBase,
  /** The author's file beside the module. */
  file: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.ink$/, 'no name of an .ink file')),
  /** The story as Ink compiles it. Powers differ between engines. */
  story: v.pipe(
    v.string(),
    v.maxLength(LARGEST_STORY),
    v.check((story) => !story.includes('"POW"'), 'a story that uses POW'),
  ),
  seconds: v.pipe(v.number(), v.minValue(20), v.maxValue(900)),
  /** The share of the goals' weight that counts as mastered. */
  pass: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1)),
  cast: v.pipe(v.array(Character), v.maxLength(6)),
  shows: v.pipe(v.array(Meter), v.maxLength(4)),
  goals: v.pipe(v.array(Goal), v.minLength(1), v.maxLength(8)),
});
export type Simulation = v.InferOutput<typeof Simulation>;

/** What chance was drawn from, and the choices in their order, counted from 0. */
export const SimulationResponse = v.object({
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  choices: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8))), v.maxLength(60)),
});
export type SimulationResponse = v.InferOutput<typeof SimulationResponse>;

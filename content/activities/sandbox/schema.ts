import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';

const Line = v.pipe(v.string(), v.maxLength(120));
/** What stands in a list with semicolons between. */
const Entry = v.pipe(Line, v.minLength(1), v.regex(/^[^;]*$/, 'a semicolon inside an entry'));
const base = { id: Id, label: v.pipe(Line, v.minLength(1)) };

export const Field = v.variant('type', [
  v.object({
    type: v.literal('choice'),
    ...base,
    options: v.pipe(v.array(v.object({ id: Id, text: Entry })), v.minLength(2), v.maxLength(8)),
    /** Ids of options. */
    start: Id,
    right: v.pipe(v.array(Id), v.minLength(1)),
  }),
  v.object({ type: v.literal('switch'), ...base, start: v.boolean(), right: v.boolean() }),
  v.object({
    type: v.literal('text'),
    ...base,
    start: Line,
    right: v.pipe(v.array(Entry), v.minLength(1), v.maxLength(8)),
  }),
  v.object({ type: v.literal('number'), ...base, start: Line, from: v.number(), to: v.number() }),
]);
export type Field = v.InferOutput<typeof Field>;

/** A form that stands in one state and is to be brought into the right one. */
export const Sandbox = v.object({
  kind: v.literal('sandbox'),
  ...activityBase,
  fields: v.pipe(v.array(Field), v.minLength(1), v.maxLength(10)),
});
export type Sandbox = v.InferOutput<typeof Sandbox>;

/** Field id to what it holds: the id of an option, whether a switch is on, or what was typed. */
export const SandboxResponse = v.object({
  values: v.record(v.string(), v.union([v.boolean(), v.pipe(v.string(), v.maxLength(200))])),
});
export type SandboxResponse = v.InferOutput<typeof SandboxResponse>;

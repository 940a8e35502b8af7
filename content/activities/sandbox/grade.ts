import type { Graded } from '#content/activities/activity.ts';
import { readNumber } from '#content/activities/numeric/number.ts';
import type { Field, Sandbox, SandboxResponse } from '#content/activities/sandbox/schema.ts';
import { agreement } from '#content/activities/short-answer/compare.ts';

/**
 * Each field that had to be changed earns its share, each that was right and no longer is costs one: leaving all as it
 * was earns nothing. `parts` says per field whether it is right now.
 */
export function gradeSandbox(activity: Sandbox, response: SandboxResponse): Graded {
  const now = activity.fields.map((field) => isRight(field, valueIn(field, response)));
  const before = activity.fields.map((field) => isRight(field, field.start));
  const asked = before.filter((right) => !right).length;
  const mended = now.filter((right, index) => right && !before[index]).length;
  const spoilt = now.filter((right, index) => !right && before[index]).length;
  const correct = now.every(Boolean);
  return {
    score: asked === 0 ? Number(correct) : Math.max(0, mended - spoilt) / asked,
    correct,
    parts: Object.fromEntries(activity.fields.map(({ id }, index) => [id, now[index] === true])),
  };
}

/** What a field holds; one that is not in the response has been left as it was. */
function valueIn({ id, start }: Field, { values }: SandboxResponse): boolean | string {
  return (Object.hasOwn(values, id) ? values[id] : undefined) ?? start;
}

/** Whether a field is right when it holds `value`. */
export function isRight(field: Field, value: boolean | string): boolean {
  if (field.type === 'switch') return value === field.right;
  if (typeof value !== 'string') return false;
  if (field.type === 'choice') return field.right.includes(value);
  if (field.type === 'text') return agreement(value, field.right, {}) !== undefined;
  const values = readNumber(value)?.values ?? [];
  return values.some((number) => number >= field.from - 1e-9 && number <= field.to + 1e-9);
}

import type { Kind } from '#content/activities/kind.ts';
import { gradeSandbox } from '#content/activities/sandbox/grade.ts';
import { printSandbox } from '#content/activities/sandbox/print.ts';
import { readSandbox } from '#content/activities/sandbox/read.ts';
import { type Field, Sandbox, SandboxResponse } from '#content/activities/sandbox/schema.ts';
import { countWords } from '#content/module/plain.ts';

export const sandbox: Kind<Sandbox, SandboxResponse> = {
  schema: Sandbox,
  response: SandboxResponse,
  attributes: [],
  fields: [],
  read: readSandbox,
  print: printSandbox,
  grade: gradeSandbox,
  seconds: ({ fields }) => fields.reduce((sum, field) => sum + secondsFor(field), 4),
};

/** To read a field and set it; a text takes longer than a choice. */
function secondsFor(field: Field): number {
  const options = field.type === 'choice' ? field.options.map(({ text }) => text).join(' ') : '';
  return 4 + countWords(`${field.label} ${options}`) / 3.6 + (field.type === 'text' ? 5 : 0);
}

import { toJsonSchema } from '@valibot/to-json-schema';
import { FrontMatter } from '#content/module/module.ts';
import type { Outcome } from '../outcome.ts';

/** Prints the JSON Schema of the front matter, by which editors complete and check it. */
export function printFrontMatterSchema(): Outcome {
  const schema = toJsonSchema(FrontMatter, { typeMode: 'input' });
  return { lines: [JSON.stringify({ ...schema, title: 'Front matter of a Morsel module' }, null, 2)], status: 0 };
}

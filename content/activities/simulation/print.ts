import type { BlockContent } from 'mdast';
import type { Simulation } from '#content/activities/simulation/schema.ts';
import { table, verbatim } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

const HEAD = ['Goal', 'When', 'Weight', 'Reached', 'Missed'].map((v): Inline[] => [{ t: 'text', v }]);

export function printSimulation({ goals, cast, shows }: Simulation): BlockContent[] {
  const rows = goals.map(({ text, when, weight, reached, missed }): (readonly Inline[])[] => [
    text,
    [{ t: 'code', v: when }],
    [{ t: 'text', v: String(weight) }],
    reached,
    missed,
  ]);
  const fields = [
    ...cast.map(({ id, name }) => `Cast: ${id} = ${name}`),
    ...shows.map(({ variable, low, high, label }) => `Shows: ${variable} ${low}..${high} ${label}`),
  ];
  return [table(HEAD, rows), ...(fields.length > 0 ? [verbatim(fields.join('\n'))] : [])];
}

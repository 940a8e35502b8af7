import type { Table } from 'mdast';
import type { Field, Sandbox } from '#content/activities/sandbox/schema.ts';
import { table } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

export function printSandbox({ fields }: Sandbox): [Table] {
  return [
    table(
      cells(['Field', 'Choices', 'Start', 'Right']),
      fields.map((field) => cells(line(field))),
    ),
  ];
}

function cells(texts: readonly string[]): Inline[][] {
  return texts.map((v) => (v === '' ? [] : [{ t: 'text', v }]));
}

function line(field: Field): string[] {
  const { label } = field;
  switch (field.type) {
    case 'switch':
      return [label, 'on/off', state(field.start), state(field.right)];
    case 'text':
      return [label, 'text', field.start, field.right.join('; ')];
    case 'number':
      return [label, 'number', field.start, `${field.from}${field.to === field.from ? '' : ` to ${field.to}`}`];
    case 'choice': {
      const text = (id: string) => field.options.find((option) => option.id === id)?.text ?? '';
      const options = field.options.map((option) => option.text).join('; ');
      return [label, options, text(field.start), field.right.map(text).join('; ')];
    }
  }
}

function state(on: boolean): string {
  return on ? 'on' : 'off';
}

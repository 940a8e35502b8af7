import type { List, ListItem } from 'mdast';
import type { Choice } from '#content/activities/choice/schema.ts';
import { paragraph, toInline } from '#content/module/print-text.ts';

export function printChoice({ options }: Choice): [List] {
  return [{ type: 'list', ordered: false, spread: false, children: options.map(printOption) }];
}

function printOption({ text, right, feedback }: Choice['options'][number]): ListItem {
  const option = paragraph(text.map(toInline));
  const quote = { type: 'blockquote' as const, children: [paragraph((feedback ?? []).map(toInline))] };
  return {
    type: 'listItem',
    checked: right,
    spread: false,
    children: feedback === undefined ? [option] : [option, quote],
  };
}

import type { Html } from 'mdast';
import type { Shortcut } from '#content/activities/shortcut/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { verbatim } from '#content/module/print-text.ts';

export function printShortcut({ windows, macos }: Shortcut): [Html] {
  return [verbatim(`Windows: ${printAlternatives(windows)}\nmacOS: ${printAlternatives(macos)}`)];
}

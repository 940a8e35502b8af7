import type { Shortcut } from '#content/activities/shortcut/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';

export function printShortcut({ windows, macos }: Shortcut): string {
  return `Windows: ${printAlternatives(windows)}\nmacOS: ${printAlternatives(macos)}`;
}

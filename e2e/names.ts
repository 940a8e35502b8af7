import type { Item } from '#content/activities/activity.ts';
import { plain } from './cards.ts';

/** The words of one of `items`. */
export function nameOf(items: readonly Item[], id: string): string {
  return plain(items.find((item) => item.id === id)?.text ?? []);
}

/** Matches names that say `name`; how it is broken into lines and elements does not count. */
export function exactly(name: string): RegExp {
  return new RegExp(`^\\s*${letters(name)}\\s*$`);
}

/** Matches names that say `name`, with or without something after it. */
export function startingWith(name: string): RegExp {
  return new RegExp(`^\\s*${letters(name)}(\\s|$)`);
}

function letters(name: string): string {
  return [...squeeze(name)].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&')).join('\\s*');
}

/** Without any space: how a text is broken into lines and elements does not count. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

import { type MessageKey, m } from '../../messages/language.svelte.ts';

const SIGNS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** Printed alike on Apple's keyboards of every language. */
const APPLE: Readonly<Record<string, string>> = {
  Ctrl: '⌃ control',
  Alt: '⌥ option',
  Shift: '⇧ shift',
  Meta: '⌘ command',
  Enter: '↩ return',
  Backspace: '⌫',
  Delete: '⌦',
  Tab: '⇥ tab',
  Escape: 'esc',
};

/** Printed in the language of the keyboard elsewhere: `Strg` for Ctrl. */
const NAMED: Readonly<Record<string, MessageKey & `kinds.key.${string}`>> = {
  Ctrl: 'kinds.key.ctrl',
  Alt: 'kinds.key.alt',
  Shift: 'kinds.key.shift',
  Meta: 'kinds.key.windows',
  Enter: 'kinds.key.enter',
  Tab: 'kinds.key.tab',
  Space: 'kinds.key.space',
  Escape: 'kinds.key.escape',
  Backspace: 'kinds.key.backspace',
  Delete: 'kinds.key.delete',
  Home: 'kinds.key.home',
  End: 'kinds.key.end',
  PageUp: 'kinds.key.pageUp',
  PageDown: 'kinds.key.pageDown',
};

/** What is printed on the cap of a key named as in `Keys`. */
export function keyLabel(key: string, platform: 'windows' | 'macos'): string {
  const apple = platform === 'macos' ? APPLE[key] : undefined;
  const named = NAMED[key];
  return apple ?? SIGNS[key] ?? (named ? m(named) : key);
}

import type { Words } from './words.ts';

const SIGNS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };
const NAMED: Readonly<Record<string, string>> = {
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Meta: 'windows',
  Enter: 'enter',
  Tab: 'tab',
  Space: 'space',
  Escape: 'escape',
  Backspace: 'backspace',
  Delete: 'delete',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What is printed on a key of the keyboard on screen. */
export function keyName(key: string, words: Words): string {
  const named = NAMED[key];
  return SIGNS[key] ?? (named ? words(`kinds.key.${named}`) : key);
}

/** Which page of the keyboard on screen has the key. */
export function panelOf(key: string): 'letters' | 'signs' | 'others' {
  if (key in SIGNS || key in NAMED || /^F\d+$/.test(key)) return 'others';
  return /^\p{L}$/u.test(key) ? 'letters' : 'signs';
}

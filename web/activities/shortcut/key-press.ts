import { canonicalKeys } from '#content/activities/shortcut/keys.ts';

export const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Modifier = (typeof MODIFIERS)[number];

const MODIFIER_KEYS = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'CapsLock', 'Fn']);

/** What stands on the keys of an American keyboard, by `KeyboardEvent.code`. */
const SYMBOLS: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
};

/** A key press, as far as reading it needs: any `KeyboardEvent` is one. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The modifiers held, in canonical order. */
export function heldModifiers(press: KeyPress): readonly Modifier[] {
  const held = { Ctrl: press.ctrlKey, Alt: press.altKey, Shift: press.shiftKey, Meta: press.metaKey };
  return MODIFIERS.filter((modifier) => held[modifier]);
}

/**
 * The canonical forms a press can be meant as, likeliest first; none while only modifiers are held. One press has
 * several because keyboards differ: `Ctrl` and the key right of zero with Shift is `Ctrl+Shift+=` to some, `Ctrl++` to
 * others, and Option on macOS or an Arabic layout turn a letter into a sign that no shortcut is named after.
 */
export function readingsOf(press: KeyPress): readonly string[] {
  if (MODIFIER_KEYS.has(press.key)) return [];
  const held = heldModifiers(press);
  const unshifted = held.filter((modifier) => modifier !== 'Shift');
  const printed = press.key === ' ' ? 'Space' : press.key;
  const position = keyAt(press.code);
  const plain = printed.length > 1 || (!press.altKey && /[\p{ASCII}\p{Script=Latin}]/u.test(printed));
  const names = plain ? [printed, position] : [position, printed];
  const shiftedSign = /^[^\p{L}\p{Nd}]$/u.test(press.key) && press.shiftKey && press.key !== ' ';
  const readings = names.flatMap((name) => [
    canonicalKeys([...held, name].join('+')),
    shiftedSign && name === printed ? canonicalKeys([...unshifted, name].join('+')) : undefined,
  ]);
  return [...new Set(readings.filter((reading) => reading !== undefined))];
}

function keyAt(code: string): string | undefined {
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? SYMBOLS[code];
}

/** The key of a combination without its modifiers: `V` of `Ctrl+Shift+V`. */
export function keyOf(keys: string): string {
  return keys.split(/\+(?=.)/).at(-1) ?? keys;
}

/** The modifiers of a combination: Ctrl and Shift of `Ctrl+Shift+V`. */
export function modifiersOf(keys: string): readonly Modifier[] {
  const names = keys.split(/\+(?=.)/).slice(0, -1);
  return MODIFIERS.filter((modifier) => names.includes(modifier));
}

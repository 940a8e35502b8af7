const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;

const NAMES = [
  ...MODIFIERS,
  'Enter',
  'Tab',
  'Space',
  'Escape',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Up',
  'Down',
  'Left',
  'Right',
];

const ALIASES: Readonly<Record<string, string>> = {
  control: 'Ctrl',
  '⌃': 'Ctrl',
  option: 'Alt',
  opt: 'Alt',
  '⌥': 'Alt',
  '⇧': 'Shift',
  command: 'Meta',
  cmd: 'Meta',
  '⌘': 'Meta',
  win: 'Meta',
  windows: 'Meta',
  return: 'Enter',
  esc: 'Escape',
  del: 'Delete',
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
};

const BY_LOWER_NAME = new Map([
  ...NAMES.map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(ALIASES),
]);

/**
 * The canonical form of a key combination, `Ctrl+Shift+V`: modifiers in the order Ctrl, Alt, Shift, Meta, then one key.
 * Reads common other names (Cmd, Option, Esc) and any order; `undefined` when a name is unknown or there is no key or
 * more than one.
 */
export function canonicalKeys(text: string): string | undefined {
  const names = splitKeys(text.trim()).map(canonicalName);
  const held = MODIFIERS.filter((modifier) => names.includes(modifier));
  const keys = names.filter((name) => !held.some((modifier) => modifier === name));
  const [key] = keys;
  if (key === undefined || keys.length !== 1 || names.length !== held.length + 1) return undefined;
  return [...held, key].join('+');
}

/** `Ctrl++` is Ctrl and the plus key. */
function splitKeys(text: string): string[] {
  if (text === '+') return ['+'];
  if (text.endsWith('++')) return [...splitKeys(text.slice(0, -2)), '+'];
  return text.split('+').map((part) => part.trim());
}

function canonicalName(name: string): string | undefined {
  const known = BY_LOWER_NAME.get(name.toLowerCase());
  if (known !== undefined) return known;
  if (/^f([1-9]|1[0-2])$/i.test(name)) return name.toUpperCase();
  return /^\S$/u.test(name) ? name.toUpperCase() : undefined;
}

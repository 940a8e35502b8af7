import { modifiersOf } from './key-press.ts';

/** Combinations that browser or system act on before a page hears of them, beyond those with the Windows key. */
const KEPT = {
  windows: [
    ...['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W'],
    ...['Ctrl+Tab', 'Ctrl+Shift+Tab', 'Ctrl+PageUp', 'Ctrl+PageDown', 'Ctrl+F4', 'Alt+F4', 'Alt+Tab'],
    ...['Alt+Space', 'Alt+Escape', 'Ctrl+Escape', 'Ctrl+Shift+Escape', 'Ctrl+Alt+Delete'],
  ],
  macos: [
    ...['Meta+N', 'Meta+T', 'Meta+W', 'Meta+Q', 'Meta+H', 'Meta+M', 'Meta+Tab', 'Meta+Space', 'Meta+`'],
    ...['Shift+Meta+N', 'Shift+Meta+T', 'Shift+Meta+W', 'Shift+Meta+Q', 'Shift+Meta+3', 'Shift+Meta+4'],
    ...['Shift+Meta+5', 'Alt+Meta+Escape', 'Ctrl+Meta+Q', 'Ctrl+Meta+Space', 'Alt+Meta+D', 'Ctrl+Tab'],
    ...['Ctrl+Shift+Tab', 'Ctrl+Up', 'Ctrl+Down', 'Ctrl+Left', 'Ctrl+Right'],
  ],
} as const;

/** Whether a press of these canonical keys never reaches the page, or takes the page away. */
export function isKept(keys: string, platform: 'windows' | 'macos'): boolean {
  return KEPT[platform].some((kept) => kept === keys) || (platform === 'windows' && modifiersOf(keys).includes('Meta'));
}

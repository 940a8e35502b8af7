/** `system` follows the device. */
export type Appearance = 'system' | 'light' | 'dark';

/** Sets light or dark on the document; `tokens.css` does the rest. */
export function showAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset.appearance;
  else document.documentElement.dataset.appearance = appearance;
}

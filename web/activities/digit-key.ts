/**
 * The digit 1 to 9 that a key press means as a command; `null` while typing, with a modifier held, when somebody else
 * has used the key, and when a dialog lies over the page.
 */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (
    event.target instanceof Element &&
    event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
  ) {
    return null;
  }
  const dialog = document.querySelector('dialog:modal');
  if (dialog && !(event.target instanceof Node && dialog.contains(event.target))) return null;
  const digit = event.key.normalize('NFKC').replace(/[٠-٩]/, (sign) => String(sign.charCodeAt(0) & 0xf));
  return /^[1-9]$/.test(digit) ? Number(digit) : null;
}

const OWN_ENTER = 'button, a, summary, input, textarea, select, [contenteditable]';

/** Enter as a command to the screen: not while a control has its own use for it, nor while a dialog is open. */
export function isEnter(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && isCommand(event) && !(event.target instanceof Element && event.target.closest(OWN_ENTER))
  );
}

/** A key that nobody has used yet, without modifiers, and with no dialog over the page. */
export function isCommand(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !event.repeat &&
    !event.isComposing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    document.querySelector('dialog[open]') === null
  );
}

/** The learner is typing a text. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]') !== null
  );
}

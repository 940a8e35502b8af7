export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let last = 0;
let shown = $state.raw<Toast | undefined>();

/** The message on screen, if any. */
export function toast(): Toast | undefined {
  return shown;
}

/** Says `text` at the edge of the screen and to screen readers; it takes the place of the one before. */
export function say(text: string, action?: Toast['action']): void {
  last += 1;
  shown = { id: last, text, ...(action && { action }) };
}

export function dismiss(): void {
  shown = undefined;
}

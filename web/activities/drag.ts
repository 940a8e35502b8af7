import type { Attachment } from 'svelte/attachments';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DragHandlers {
  /** False while nothing may be dragged. */
  readonly enabled: () => boolean;
  /** The pointer has left the spot it went down on. */
  readonly onstart: (at: Point) => void;
  /** `at` is the pointer in the viewport, `by` its way since it went down, both in CSS pixels. */
  readonly onmove: (at: Point, by: Point) => void;
  readonly ondrop: (at: Point) => void;
  readonly oncancel: () => void;
}

/** Pixels of movement that tell a drag from a tap. */
const SLOP = 6;

/**
 * Drags an element by mouse or pen from anywhere on it, by finger only from `[data-grip]` inside (give that
 * `touch-action: none`), so that a finger elsewhere still scrolls the page. The click that ends a drag is swallowed.
 */
export function drag(handlers: DragHandlers): Attachment<HTMLElement> {
  return (element) => {
    const down = (event: PointerEvent) => {
      const byFinger = event.pointerType === 'touch';
      const gripped = event.target instanceof Element && event.target.closest('[data-grip]');
      if (event.button !== 0 || !event.isPrimary || !handlers.enabled() || (byFinger && !gripped)) return;
      follow(event, handlers);
    };
    element.addEventListener('pointerdown', down);
    return () => element.removeEventListener('pointerdown', down);
  };
}

/** Listens on the window, for the element may be moved within the document while it is dragged. */
function follow(start: PointerEvent, handlers: DragHandlers): void {
  const listening = new AbortController();
  const { signal } = listening;
  let dragging = false;

  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const by = { x: event.clientX - start.clientX, y: event.clientY - start.clientY };
    if (!dragging && Math.hypot(by.x, by.y) < SLOP) return;
    event.preventDefault();
    if (!dragging) handlers.onstart(pointOf(start));
    dragging = true;
    handlers.onmove(pointOf(event), by);
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    listening.abort();
    if (!dragging) return;
    if (event.type === 'pointerup') handlers.ondrop(pointOf(event));
    else handlers.oncancel();
    swallowClick();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  // A mouse that drags text or a picture of its own would end ours.
  window.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  window.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** The click follows the pointer's release within the same task queue turn, or never. */
function swallowClick(): void {
  const listening = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort());
}

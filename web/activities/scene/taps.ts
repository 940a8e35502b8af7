import type { Attachment } from 'svelte/attachments';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels a finger may slide and still have tapped. */
const SLIP = 8;

/** Tells taps from turning and pinching; points are in pixels from the element's upper left corner. */
export function taps(hand: {
  readonly ontap: (at: Point) => void;
  /** A mouse over the element; `null` once it leaves. */
  readonly onhover: (at: Point | null) => void;
}): Attachment<HTMLElement> {
  return (element) => {
    let from: Point | null = null;
    const at = ({ clientX, clientY }: PointerEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const listeners = {
      pointerdown: (event: PointerEvent) => {
        from = event.isPrimary && event.button === 0 ? at(event) : null;
      },
      pointerup: (event: PointerEvent) => {
        const to = at(event);
        if (from && Math.hypot(to.x - from.x, to.y - from.y) <= SLIP) hand.ontap(to);
        from = null;
      },
      pointercancel: () => {
        from = null;
      },
      pointermove: (event: PointerEvent) => {
        if (event.pointerType === 'mouse' && event.buttons === 0) hand.onhover(at(event));
      },
      pointerleave: () => hand.onhover(null),
    };
    for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) {
        element.removeEventListener(type, listener as EventListener);
      }
    };
  };
}

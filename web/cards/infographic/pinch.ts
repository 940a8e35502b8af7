import type { Attachment } from 'svelte/attachments';
import type { Point } from './sight.ts';

interface Gestures {
  readonly zoom: (factor: number, at: Point) => void;
  readonly move: (by: Point) => void;
}

/** A finger or mouse that goes further than this moves the picture; less is a tap. */
const SLIP = 6;

/** Two fingers or the wheel with Ctrl zoom, one finger or the mouse moves. */
export function pinch({ zoom, move }: Gestures): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, Point>();
    let slipped = 0;
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const down = (event: PointerEvent) => {
      if (fingers.size === 0) slipped = 0;
      fingers.set(event.pointerId, at(event));
    };
    const drag = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const [other] = [...fingers].flatMap(([id, point]) => (id === event.pointerId ? [] : [point]));
      fingers.set(event.pointerId, now);
      slipped += distance(before, now);
      if (other) zoom(distance(now, other) / Math.max(1, distance(before, other)), middle(now, other));
      else if (slipped > SLIP) move({ x: now.x - before.x, y: now.y - before.y });
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, at(event));
    };
    /** The end of a drag is no click. */
    const click = (event: MouseEvent) => {
      if (slipped > SLIP && event.detail > 0) event.stopPropagation();
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('click', click, { capture: true });
    addEventListener('pointermove', drag);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('click', click, { capture: true });
      removeEventListener('pointermove', drag);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
    };
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

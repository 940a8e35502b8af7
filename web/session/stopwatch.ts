import { now } from '../offline/clock.ts';

export interface Stopwatch {
  /** Milliseconds so far during which the page was on screen. */
  ms(): number;
  stop(): void;
}

/**
 * Starts counting. Time with the page hidden (a locked phone, another tab) is nobody's answering time; it counts only
 * where one listens with the screen off, `unseen`.
 */
export function startStopwatch(unseen = false): Stopwatch {
  const seen = () => unseen || document.visibilityState === 'visible';
  let counted = 0;
  let since = seen() ? now() : undefined;
  const read = () => counted + (since === undefined ? 0 : Math.max(0, now() - since));
  const change = () => {
    counted = read();
    since = seen() ? now() : undefined;
  };
  document.addEventListener('visibilitychange', change);
  return {
    ms: () => Math.round(read()),
    stop: () => document.removeEventListener('visibilitychange', change),
  };
}

import { now } from '../offline/clock.ts';

export interface Stopwatch {
  /** Milliseconds so far during which the page was on screen. */
  ms(): number;
  stop(): void;
}

/** Starts counting. Time with the page hidden (a locked phone, another tab) is nobody's answering time. */
export function startStopwatch(): Stopwatch {
  let counted = 0;
  let since = document.visibilityState === 'visible' ? now() : undefined;
  const read = () => counted + (since === undefined ? 0 : Math.max(0, now() - since));
  const change = () => {
    counted = read();
    since = document.visibilityState === 'visible' ? now() : undefined;
  };
  document.addEventListener('visibilitychange', change);
  return {
    ms: () => Math.round(read()),
    stop: () => document.removeEventListener('visibilitychange', change),
  };
}

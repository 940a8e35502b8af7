import type { AttemptEvent, LearnerEvent, LoggedEvent, Signal, Verdict } from '#core/sync/event.ts';

/** When the logs of these events begin. */
export const START = 1_790_000_000_000;
export const RIGHT: Verdict = { score: 1, correct: true };
export const WRONG: Verdict = { score: 0, correct: false };

let nextId = 0;
/** What every event has, each with an id of its own. */
export const base = (at: number, device = 'phone') => ({
  id: `e${nextId++}`,
  device,
  seq: nextId,
  clientAt: at,
  zone: 'UTC',
  effectiveAt: at,
});

export function attempt(at: number, over: Partial<AttemptEvent & { verdict: Verdict }> = {}): LoggedEvent {
  return {
    ...base(at),
    kind: 'attempt',
    session: 's',
    module: 'm',
    version: '1',
    activity: 'a',
    cardKind: 'choice',
    key: 'm/idea',
    response: null,
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 5000,
    pace: 'usual',
    verdict: RIGHT,
    ...over,
  };
}

export const lesson = (at: number, over: Partial<LearnerEvent> = {}) =>
  ({ ...base(at), kind: 'lesson', session: 's', module: 'm', version: '1', ms: 9000, ...over }) as LoggedEvent;
export const undo = (at: number, id: string): LoggedEvent => ({ ...base(at), kind: 'undo', attempt: id });

export const signal = (at: number, module: string, said: Signal): LoggedEvent => ({
  ...base(at),
  kind: 'signal',
  module,
  signal: said,
});

import type { Grade } from '#core/memory/memory.ts';
import type { AttemptEvent, Verdict } from '#core/sync/event.ts';

/** What of an attempt decides its grade. */
export type Answer = Pick<AttemptEvent, 'purpose' | 'hints' | 'revealed' | 'pace' | 'confidence'>;

/** Partial credit from here on counts as recalled with effort. */
const PARTIAL = 0.6;

/**
 * The grade memory learns from. Right is Good and wrong is Again; partial credit, a hint or an unusually slow answer
 * make it Hard; a hint that gave the answer away makes it Again. Easy is only for a pretest that was right, sure and
 * fast: speed alone proves nothing.
 */
export function grade(answer: Answer, verdict: Verdict): Grade {
  if (answer.revealed || (!verdict.correct && verdict.score < PARTIAL)) return 1;
  if (!verdict.correct || verdict.score < 1 || answer.hints > 0 || answer.pace === 'slow') return 2;
  const easy = answer.purpose === 'pretest' && answer.confidence === 'sure' && answer.pace === 'fast';
  return easy ? 4 : 3;
}

/** Whether an attempt changes memory: not when it counts for nothing, and not when a miss was asked once more. */
export function remembers(answer: Answer, verdict: Verdict | undefined): verdict is Verdict {
  return verdict !== undefined && verdict.void === undefined && answer.purpose !== 'reask';
}

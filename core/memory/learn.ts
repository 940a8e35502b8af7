import { daysSince, SITTING_DAYS, update } from '#core/memory/fsrs.ts';
import { type Answer, grade } from '#core/memory/grade.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import type { Verdict } from '#core/sync/event.ts';

/**
 * Memory after an answer at `at`. What a lesson asks of an idea in one sitting, its pretest included, is one first
 * meeting: memory begins with the last answer of it. Otherwise a question asked before its explanation would count as
 * forgotten what nobody had taught.
 */
export function learn(
  before: MemoryState | undefined,
  answer: Answer,
  verdict: Verdict,
  at: number,
  weights: Weights,
): MemoryState {
  const given = grade(answer, verdict);
  return before && firstMeeting(before, answer, at)
    ? update(undefined, given, at, weights)
    : update(before, given, at, weights);
}

/** Whether the answer belongs to the lesson in which the idea was first met. */
export function firstMeeting(before: Pick<MemoryState, 'reps' | 'lastAt'>, { purpose }: Answer, at: number): boolean {
  return purpose === 'lesson' && before.reps === 1 && daysSince(before, at) < SITTING_DAYS;
}

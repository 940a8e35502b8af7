import { canonical } from '#core/math/canonical.ts';
import { sha256 } from '#core/math/sha256.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import { remembers } from '#core/memory/grade.ts';
import { learn } from '#core/memory/learn.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import { apply, type Draft, record } from '#core/sync/draft.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { compareEvents, ordered } from '#core/sync/order.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What is known of a learner who has done nothing yet. */
export const EMPTY_STATE: LearnerState = Object.freeze(emptyDraft());

/**
 * Everything known of one learner: `step` over the events in order, each id once, undone attempts left out. The same
 * set of events gives the same state, whatever order they came in.
 */
export function fold(log: readonly LoggedEvent[], weights: Weights = DEFAULT_WEIGHTS): LearnerState {
  const draft = emptyDraft();
  for (const event of counting(ordered(log))) apply(draft, event, weights);
  return draft;
}

/** State after one more event, which must be the last in order. */
export function step(state: LearnerState, event: LoggedEvent, weights: Weights = DEFAULT_WEIGHTS): LearnerState {
  const draft = draftFor(state, event);
  apply(draft, event, weights);
  return draft;
}

/** A log in order (`ordered`) and its fold. */
export interface Folded {
  readonly log: readonly LoggedEvent[];
  readonly state: LearnerState;
}

/**
 * The log and state with one more event. Cheap when the event is the last in order; one that belongs earlier or takes
 * something back folds everything again. An id already in the log changes nothing. `log` must be in order.
 */
export function append(
  log: readonly LoggedEvent[],
  state: LearnerState,
  event: LoggedEvent,
  weights: Weights = DEFAULT_WEIGHTS,
): Folded {
  if (log.some((known) => known.id === event.id)) return { log, state };
  const last = log.at(-1);
  const late = last !== undefined && compareEvents(last, event) > 0;
  const undoes = event.kind === 'undo' && log.some((known) => known.id === event.attempt);
  const undone = event.kind === 'attempt' && log.some((known) => known.kind === 'undo' && known.attempt === event.id);
  if (!late && !undoes && !undone) return { log: [...log, event], state: step(state, event, weights) };
  const all = ordered([...log, event]);
  return { log: all, state: fold(all, weights) };
}

/**
 * Memory of one key from the attempts at it, in any order, and the undo events that name them; other events are
 * passed over. Equals `fold(log).memories[key]` byte for byte.
 */
export function foldMemory(
  events: readonly LoggedEvent[],
  weights: Weights = DEFAULT_WEIGHTS,
): MemoryState | undefined {
  let memory: MemoryState | undefined;
  for (const event of counting(ordered(events))) {
    if (event.kind !== 'attempt' || !remembers(event, event.verdict)) continue;
    memory = learn(memory, event, event.verdict, event.effectiveAt, weights);
  }
  return memory;
}

/** SHA-256 of the state's canonical JSON: equal digests, equal states. */
export function digest(state: LearnerState): string {
  return sha256(canonical(state));
}

/** Without the attempts that an undo event takes back. */
export function counting(events: readonly LoggedEvent[]): LoggedEvent[] {
  const undone = new Set<string>();
  for (const event of events) if (event.kind === 'undo') undone.add(event.attempt);
  return events.filter((event) => event.kind !== 'attempt' || !undone.has(event.id));
}

function emptyDraft(): Draft {
  return {
    memories: record(),
    lastActivity: record(),
    lessons: record(),
    pace: record(),
    keyPace: record(),
    observations: [],
    sessions: [],
    plans: [],
    settings: {},
    signals: record(),
    lookups: [],
    needs: [],
    practice: [],
    rhythms: [],
    pauses: [],
    count: 0,
  };
}

/** A draft that owns what this event changes in place and shares the rest with the state. */
function draftFor(state: LearnerState, event: LoggedEvent): Draft {
  const attempt = event.kind === 'attempt';
  const lesson = event.kind === 'lesson' || (attempt && event.purpose === 'lesson');
  return {
    ...state,
    memories: owned(attempt, state.memories),
    lastActivity: owned(attempt, state.lastActivity),
    lessons: owned(lesson, state.lessons),
    pace: owned(attempt || lesson, state.pace),
    keyPace: owned(attempt, state.keyPace),
    signals: owned(event.kind === 'signal', state.signals),
    observations: [...state.observations],
  };
}

function owned<T>(changes: boolean, known: Readonly<Record<string, T>>): Record<string, T> {
  return changes ? record(known) : known;
}

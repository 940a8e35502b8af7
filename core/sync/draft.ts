import type { Pause, RhythmSince } from '#core/habit/rhythm.ts';
import { daysSince, retrievability, SITTING_DAYS } from '#core/memory/fsrs.ts';
import { remembers } from '#core/memory/grade.ts';
import { learn } from '#core/memory/learn.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import { learnKeyPace, learnPace, wholeCard } from '#core/planning/pace.ts';
import type { AttemptEvent, LessonEvent, LoggedEvent, SessionEvent, Verdict } from '#core/sync/event.ts';
import type {
  DatedNeed,
  IfThenPlan,
  KeyPace,
  LearnerState,
  LessonState,
  Lookup,
  Observation,
  Pace,
  Practice,
  SaidSignal,
  SessionRecord,
} from '#core/sync/state.ts';

export const MAX_OBSERVATIONS = 2000;
export const MAX_INTENTS = 500;

const QUARTER_MS = 900_000;

/** A state under construction: owned by one fold, changed in place, never seen outside. */
export interface Draft {
  memories: Record<string, MemoryState>;
  lastActivity: Record<string, string>;
  lessons: Record<string, LessonState>;
  pace: Record<string, Pace>;
  keyPace: Record<string, KeyPace>;
  observations: Observation[];
  sessions: readonly SessionRecord[];
  plans: readonly IfThenPlan[];
  settings: LearnerState['settings'];
  signals: Record<string, SaidSignal>;
  lookups: readonly Lookup[];
  needs: readonly DatedNeed[];
  practice: readonly Practice[];
  rhythms: readonly RhythmSince[];
  pauses: readonly Pause[];
  count: number;
}

type Logged<E> = E & { readonly effectiveAt: number; readonly verdict?: Verdict };

/** Records without a prototype: a key that comes from outside, such as `__proto__`, is a key like any other. */
export function record<T>(from: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null), from);
}

/** Adds one event to the draft. Undo events only count: what they take back was left out before. */
export function apply(draft: Draft, event: LoggedEvent, weights: Weights): void {
  draft.count += 1;
  if (event.kind === 'attempt') applyAttempt(draft, event, weights);
  else if (event.kind === 'lesson') applyLesson(draft, event);
  else if (event.kind === 'session') applySession(draft, event);
  else if (event.kind === 'plan') {
    const { id, module, cue, action } = event;
    draft.plans = [...draft.plans, { id, at: event.effectiveAt, module, cue, action }];
  } else if (event.kind === 'setting') draft.settings = { ...draft.settings, [event.field]: event.value };
  else applyIntent(draft, event);
}

/** What the learner said, looked up, is about to need and means to do. `shown` is for analysis alone. */
function applyIntent(draft: Draft, event: LoggedEvent): void {
  const { effectiveAt } = event;
  if (event.kind === 'signal') {
    delete draft.signals[event.module];
    if (event.signal !== 'undo') draft.signals[event.module] = { signal: event.signal, at: effectiveAt };
  } else if (event.kind === 'lookup') {
    const { module, skill } = event;
    draft.lookups = newest(draft.lookups, { at: effectiveAt, module, skill });
  } else if (event.kind === 'need') {
    const { skill, at } = event;
    const others = draft.needs.filter((need) => need.skill !== skill || need.at !== at);
    draft.needs = event.withdrawn ? others : newest(others, { skill, at, knownSince: effectiveAt });
  } else if (event.kind === 'rhythm') {
    const { from, weekdays, at, cue, minutes } = event;
    const before = draft.rhythms.filter((one) => one.from < from);
    draft.rhythms = newest(before, { from, rhythm: { weekdays, at, cue, minutes } });
  } else if (event.kind === 'pause') {
    const { from, to } = event;
    const others = draft.pauses.filter((one) => one.from !== from);
    draft.pauses = event.withdrawn ? others : newest(others, { from, to });
  }
}

function newest<T>(known: readonly T[], one: T): readonly T[] {
  return [...known, one].slice(-MAX_INTENTS);
}

function applyAttempt(draft: Draft, event: Logged<AttemptEvent>, weights: Weights): void {
  const { verdict, key, effectiveAt } = event;
  practise(draft, event);
  if (verdict === undefined || verdict.void !== undefined) return;
  draft.lastActivity[key] = event.activity;
  if (verdict.correct && event.cardKind) {
    pace(draft, event.cardKind, wholeCard(event.ms));
    const learned = learnKeyPace(draft.keyPace[key], wholeCard(event.ms));
    if (learned) draft.keyPace[key] = learned;
  }
  if (event.purpose === 'lesson') lessonCard(draft, event.module, event.activity, effectiveAt);
  if (!remembers(event, verdict)) return;
  const before = draft.memories[key];
  if (before && daysSince(before, effectiveAt) >= SITTING_DAYS) observe(draft, before, event, verdict, weights);
  draft.memories[key] = learn(before, event, verdict, effectiveAt, weights);
}

function practise(draft: Draft, { effectiveAt, zone }: Logged<AttemptEvent>): void {
  const at = effectiveAt - (effectiveAt % QUARTER_MS);
  const last = draft.practice.at(-1);
  if (last?.at !== at || last.zone !== zone) draft.practice = [...draft.practice, { at, zone }];
}

function observe(draft: Draft, before: MemoryState, event: Logged<AttemptEvent>, verdict: Verdict, w: Weights): void {
  draft.observations.push({
    at: event.effectiveAt,
    key: event.key,
    days: daysSince(before, event.effectiveAt),
    predicted: retrievability(before, event.effectiveAt, w),
    correct: verdict.correct,
    probe: event.purpose === 'probe',
  });
  if (draft.observations.length > MAX_OBSERVATIONS) draft.observations.shift();
}

function applyLesson(draft: Draft, event: Logged<LessonEvent>): void {
  if (event.card !== undefined) {
    if (event.cardKind) pace(draft, event.cardKind, event.ms);
    lessonCard(draft, event.module, event.card, event.effectiveAt);
    return;
  }
  const lesson = draft.lessons[event.module] ?? { startedAt: event.effectiveAt, cards: [] };
  draft.lessons[event.module] = {
    ...lesson,
    finishedAt: lesson.finishedAt ?? event.effectiveAt,
    ...(event.skipped && lesson.finishedAt === undefined ? { skipped: true } : {}),
  };
}

function lessonCard(draft: Draft, module: string, card: string, at: number): void {
  const lesson = draft.lessons[module] ?? { startedAt: at, cards: [] };
  if (lesson.cards.includes(card)) return;
  draft.lessons[module] = { ...lesson, cards: [...lesson.cards, card] };
}

function applySession(draft: Draft, event: Logged<SessionEvent>): void {
  const { session: id, askedSeconds, ms, finished, zone } = event;
  const entry = { id, endedAt: event.effectiveAt, askedSeconds, ms, finished, zone };
  draft.sessions = [...draft.sessions.filter((session) => session.id !== id), entry];
}

function pace(draft: Draft, kind: string, ms: number): void {
  const learned = learnPace(draft.pace[kind], ms);
  if (learned) draft.pace[kind] = learned;
}

import type { Belief } from '#core/mastery/belief.ts';
import { type Difficulties, NO_DIFFICULTIES } from '#core/mastery/level.ts';
import { advance, newTracker, type SkillBelief, type Tally, type Tracker } from '#core/mastery/tracker.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import { record } from '#core/sync/draft.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { counting } from '#core/sync/fold.ts';
import { compareEvents, ordered } from '#core/sync/order.ts';

/** What one learner can do, as the answers tell it. JSON-safe. */
export interface Ability {
  readonly learner: Belief & Tally;
  readonly skills: Readonly<Record<string, SkillBelief>>;
  /** How the answers at each memory key went. */
  readonly keys: Readonly<Record<string, Tally>>;
}

/** Where an earlier call stopped, so that a log that only grew is not gone through again. */
interface Earlier {
  /** A copy: the caller's array may grow. */
  readonly log: LoggedEvent[];
  readonly difficulties: Difficulties;
  readonly ids: Set<string>;
  readonly undone: Set<string>;
  readonly tracker: Tracker;
  ability: Ability;
}

const earlier = new WeakMap<Catalogue, Earlier>();

/**
 * The ability of the learner whose log this is: a pure function of the set of events, the catalogue and the published
 * difficulties, whatever order the events come in. Cheap when the log is the one of the call before with events added
 * at its end; some 20 ms for 10,000 answers otherwise.
 */
export function abilityOf(
  log: readonly LoggedEvent[],
  catalogue: Catalogue,
  difficulties: Difficulties = NO_DIFFICULTIES,
): Ability {
  const known = earlier.get(catalogue);
  if (known && known.difficulties === difficulties && extend(known, log, catalogue)) return known.ability;
  const tracker = newTracker();
  const events = ordered(log);
  for (const event of counting(events)) advance(tracker, event, libraryOf(catalogue), difficulties);
  const ability = snapshot(tracker);
  const ids = new Set(log.map(({ id }) => id));
  const undone = new Set(log.flatMap((event) => (event.kind === 'undo' ? [event.attempt] : [])));
  const inOrder = events.length === log.length && events.every((event, i) => event === log[i]);
  if (inOrder) earlier.set(catalogue, { log: [...log], difficulties, ids, undone, tracker, ability });
  return ability;
}

/** Goes on from the earlier log if this one begins with it and nothing that follows reaches back. */
function extend(known: Earlier, log: readonly LoggedEvent[], catalogue: Catalogue): boolean {
  const start = known.log.length;
  if (log.length < start || known.log.some((event, i) => event !== log[i])) return false;
  for (let i = start; i < log.length; i++) {
    const [before, event] = [log[i - 1], log[i]];
    if (!event || (before && compareEvents(before, event) >= 0) || known.ids.has(event.id)) return false;
    if (event.kind === 'undo' || known.undone.has(event.id)) return false;
  }
  const library = libraryOf(catalogue);
  for (const event of log.slice(start)) {
    advance(known.tracker, event, library, known.difficulties);
    known.ids.add(event.id);
    known.log.push(event);
  }
  if (log.length > start) known.ability = snapshot(known.tracker);
  return true;
}

function snapshot({ learner, skills, keys }: Tracker): Ability {
  return { learner, skills: record(Object.fromEntries(skills)), keys: record(Object.fromEntries(keys)) };
}

import { zoneOffsets } from '#contract/zone-offsets.ts';
import type { LocalDay } from '#core/habit/local-day.ts';
import { type ReminderChannel, type ReminderFacts, readChannel } from '#core/habit/reminder.ts';
import { reminderFacts } from '#core/habit/reminder-facts.ts';
import { type Offset, wallTimeAt } from '#core/habit/wall-instant.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import type { LearnerState, Practice } from '#core/sync/state.ts';
import type { SentReminder } from '#server/features/reminders/reminders.repository.ts';

const DAY = 86_400_000;
/** Ignored reminders are counted back to practice: so many of the last ones decide. */
const DECIDING = 3;
const UTC: Offset = () => 0;

const clocks = new Map<string, Offset>();

/** The clocks of a zone, kept for the next time; undefined for a name that is none. */
function clockOf(zone: string): Offset | undefined {
  const clock = clocks.get(zone) ?? zoneOffsets(zone);
  if (clock) clocks.set(zone, clock);
  return clock;
}

/** What is known of a learner when it is asked whether to remind. */
export interface LearnerFacts {
  readonly log: readonly LoggedEvent[];
  readonly state: LearnerState;
  readonly channel: ReminderChannel;
  readonly facts: ReminderFacts;
  /** Where the learner was last. */
  readonly zone: string;
  readonly offset: Offset;
  readonly language: string;
}

/** @param sent the reminders so far, oldest first. */
export function learnerFacts(events: readonly LoggedEvent[], sent: readonly SentReminder[], now: number): LearnerFacts {
  const log = ordered(events);
  const state = fold(log);
  const { settings } = state;
  const zone = log.findLast((event) => clockOf(event.zone))?.zone ?? 'UTC';
  const recent = Math.min(now, (sent.at(-DECIDING)?.day ?? Number.POSITIVE_INFINITY) * DAY) - 3 * DAY;
  const practised = practisedDays(state.practice.filter(({ at }) => at >= recent));
  const told = sent.map(({ day, sent_at }) => ({ day, sentAt: sent_at }));
  return {
    log,
    state,
    channel: readChannel(settings.reminders),
    facts: reminderFacts({ log, state }, told, practised),
    zone,
    offset: clockOf(zone) ?? UTC,
    language: typeof settings.language === 'string' ? settings.language : 'en',
  };
}

function practisedDays(practice: readonly Practice[]): ReadonlySet<LocalDay> {
  return new Set(practice.map(({ at, zone }) => dayIn(zone, at)));
}

function dayIn(zone: string, at: number): LocalDay {
  return wallTimeAt(at, clockOf(zone) ?? UTC).day;
}

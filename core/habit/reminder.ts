import type { LocalDay } from '#core/habit/local-day.ts';
import { type HabitPlan, plannedOn, rhythmOn } from '#core/habit/rhythm.ts';
import { dayHappens, instantOfWall, type Offset, wallTimeAt } from '#core/habit/wall-instant.ts';
import type { PlanSummary } from '#core/planning/plan.ts';

/** After so many reminders in a row without practice there are no more, until there is practice again. */
export const IGNORED_ENOUGH = 3;

/** How somebody is reminded. `calendar`: by the alarms of the own calendar feed, nothing is sent. */
export const REMINDER_CHANNELS = ['off', 'mail', 'push', 'calendar'] as const;
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number];

const DAY_MINUTES = 24 * 60;
/** How long before quiet hours a reminder comes that would fall into their evening. */
const BEFORE_QUIET = 15;
/** Days looked ahead: longer holidays are looked at again when something changes. */
const AHEAD = 400;
/** A reminder that could not be sent for so long is not the one that was asked for any more. */
const LATEST = 6 * 3_600_000;

/** Hours in which nobody is disturbed, minutes after midnight; `from` later than `to` spans midnight, equal is none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** Everything that decides when somebody is reminded. */
export interface ReminderFacts {
  readonly plan: HabitPlan;
  readonly quiet?: QuietHours | undefined;
  /** Local days with at least one answer. */
  readonly practised: ReadonlySet<LocalDay>;
  /** Local days of the reminders so far, oldest first. */
  readonly told: readonly LocalDay[];
  /** The day on which the learner last asked to be reminded again: what was ignored up to then is forgotten. */
  readonly askedOn?: LocalDay | undefined;
}

/** A reminder to come: the day it is for, and the instant. */
export interface ReminderMoment {
  readonly day: LocalDay;
  readonly at: number;
}

/** What a reminder speaks of: the one thing that is most worth saying. */
export type ReminderTopic =
  | { readonly topic: 'need'; readonly skill: string }
  | { readonly topic: 'slipping' | 'reviews'; readonly count: number }
  | { readonly topic: 'lesson'; readonly module: string };

/** The next reminder there will be if nothing changes. Undefined without a rhythm, and once enough were ignored. */
export function nextReminder(facts: ReminderFacts, after: number, offset: Offset): ReminderMoment | undefined {
  return ignoredInARow(facts) < IGNORED_ENOUGH ? nextLook(facts, after, offset) : undefined;
}

/**
 * The next moment after `after` at which to look whether to remind: on a day of the rhythm that is no holiday, was not
 * practised and comes after every day that was told. Undefined without a rhythm.
 */
export function nextLook(facts: ReminderFacts, after: number, offset: Offset): ReminderMoment | undefined {
  const { day: today } = wallTimeAt(after, offset);
  const first = Math.max(today - 1, (facts.told.at(-1) ?? Number.NEGATIVE_INFINITY) + 1);
  for (let day = first; day < today + AHEAD; day++) {
    if (facts.practised.has(day)) continue;
    const at = momentOn(facts, day, offset);
    if (at !== undefined && at > after) return { day, at };
  }
  return undefined;
}

/** Whether a reminder is due at `now`, for a look that was planned before: much may have changed since. */
export function isDue(look: ReminderMoment, facts: ReminderFacts, now: number, offset: Offset): boolean {
  const { day, minutes } = wallTimeAt(now, offset);
  if (ignoredInARow(facts) >= IGNORED_ENOUGH || facts.told.some((told) => told >= look.day)) return false;
  if (facts.practised.has(look.day) || facts.practised.has(day)) return false;
  if (now < look.at || now >= look.at + LATEST || (facts.quiet && isQuiet(minutes, facts.quiet))) return false;
  return momentOn(facts, look.day, offset) === look.at;
}

/** The instant of a day's reminder; undefined on a day without one, and on a day that the place never had. */
export function momentOn(
  { plan, quiet }: Pick<ReminderFacts, 'plan' | 'quiet'>,
  day: LocalDay,
  offset: Offset,
): number | undefined {
  const rhythm = rhythmOn(plan, day);
  if (!rhythm || !plannedOn(plan, day) || !dayHappens(day, offset)) return undefined;
  const at = instantOfWall({ day, minutes: outsideOf(quiet, rhythm.at) }, offset);
  const shown = wallTimeAt(at, offset);
  // A clock change may have pushed it into the quiet hours; then it comes at their end.
  if (!quiet || !isQuiet(shown.minutes, quiet)) return at;
  const ends = shown.minutes < quiet.to ? shown.day : shown.day + 1;
  return instantOfWall({ day: ends, minutes: quiet.to }, offset);
}

/** The usual moment, moved out of the quiet hours within its day: to their end, or to shortly before they begin. */
export function outsideOf(quiet: QuietHours | undefined, at: number): number {
  if (!quiet || !isQuiet(at, quiet)) return at;
  return at < quiet.to ? quiet.to : Math.max(quiet.to, quiet.from - BEFORE_QUIET);
}

export function isQuiet(at: number, { from, to }: QuietHours): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

/** Reminders since the last day of practice, or since the learner asked for them again. */
export function ignoredInARow({ practised, told, askedOn }: Omit<ReminderFacts, 'plan'>): number {
  const since = Math.max(askedOn ?? Number.NEGATIVE_INFINITY, ...practised);
  return told.filter((day) => day > since).length;
}

/** Whether the next reminder is the last one unless there is practice, and has to say so. */
export function isLast(facts: ReminderFacts): boolean {
  return ignoredInARow(facts) === IGNORED_ENOUGH - 1;
}

/** What to say of a plan; undefined when nothing in it is worth the time, and then nothing is said. */
export function topicOf({ done, needs, slipping, reviews, lessons }: PlanSummary): ReminderTopic | undefined {
  const [[skill], [module]] = [needs, lessons];
  if (done) return undefined;
  if (skill !== undefined) return { topic: 'need', skill };
  if (slipping > 0) return { topic: 'slipping', count: slipping };
  if (module !== undefined) return { topic: 'lesson', module };
  return reviews > 0 ? { topic: 'reviews', count: reviews } : undefined;
}

/** The channel that a setting names; off for everything else. */
export function readChannel(setting: unknown): ReminderChannel {
  return REMINDER_CHANNELS.find((one) => one === setting) ?? 'off';
}

/** Quiet hours as a setting keeps them: `1320-420`. */
export function printQuiet({ from, to }: QuietHours): string {
  return `${from}-${to}`;
}

/** Undefined for what is no such setting. */
export function readQuiet(text: unknown): QuietHours | undefined {
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(typeof text === 'string' ? text : '') ?? [];
  const hours = { from: Number(from), to: Number(to) };
  return hours.from < DAY_MINUTES && hours.to < DAY_MINUTES ? hours : undefined;
}

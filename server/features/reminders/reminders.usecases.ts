import * as v from 'valibot';
import { isDue, type ReminderChannel } from '#core/habit/reminder.ts';
import { wallTimeAt } from '#core/habit/wall-instant.ts';
import type { LearnerEvent } from '#core/sync/event.ts';
import type { Engine, Writer } from '#server/database/engines/engine.ts';
import type { Members } from '#server/features/accounts/members.repository.ts';
import { Log } from '#server/features/attempts/log.repository.ts';
import { type LearnerFacts, learnerFacts } from '#server/features/reminders/learner-facts.ts';
import { lookJob, reminderKey } from '#server/features/reminders/look-job.ts';
import type { Reminders } from '#server/features/reminders/reminders.repository.ts';
import { type Said, type SayingDependencies, whatToSay } from '#server/features/reminders/what-to-say.ts';
import type { JobRun, Queue } from '#server/ports/queue/queue.ts';
import { GiveUp } from '#server/ports/queue/queue.ts';

/** Plans a learner's next reminder anew; its key is the place in the log that made it necessary. */
export const PLAN_JOB = 'reminder-plan';

const HOUR = 3_600_000;

/** A reminder on its way to its learner. */
export interface Reminder extends Said {
  readonly learnerId: string;
  readonly email: string;
  /** Learner and day: whatever carries the same key is the same reminder. */
  readonly key: string;
}

/** Hands a reminder over; false when there is nobody to hand it to. Throwing means: later again, with the same key. */
export type Tell = (reminder: Reminder) => Promise<boolean>;

export interface ReminderDependencies extends SayingDependencies {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly members: Members;
  readonly reminders: Reminders;
  readonly queue: Queue;
  readonly tell: Partial<Readonly<Record<ReminderChannel, Tell>>>;
  readonly now: () => number;
}

const LearnerPayload = v.object({ learner: v.string() });
const LookPayload = v.object({ learner: v.string(), day: v.number(), at: v.number() });

/** Reads what a job was given. @throws GiveUp */
function payloadOf<T>(schema: v.GenericSchema<unknown, T>, payload: unknown): T {
  const read = v.safeParse(schema, payload);
  if (!read.success) throw new GiveUp('The payload is not one of this job.');
  return read.output;
}

const DECIDING: ReadonlySet<string> = new Set(['reminders', 'quiet-hours']);

/** Plans anew, in the transaction of the events, when they bear on it: a rhythm, a holiday, a setting, another zone. */
export async function noteEvents(
  { reminders, queue, now }: Pick<ReminderDependencies, 'reminders' | 'queue' | 'now'>,
  writer: Writer,
  learnerId: string,
  fresh: readonly LearnerEvent[],
  head: number,
): Promise<void> {
  const decided = fresh.some(
    (event) =>
      event.kind === 'rhythm' || event.kind === 'pause' || (event.kind === 'setting' && DECIDING.has(event.field)),
  );
  const zone = decided ? undefined : await reminders.zone(writer, learnerId);
  if (!decided && (zone === undefined || fresh.every((event) => event.zone === zone))) return;
  const job = { kind: PLAN_JOB, key: `${learnerId}+${head}`, payload: { learner: learnerId }, runAt: now() };
  await queue.enqueue(writer, job);
}

/** The job that follows such events. */
export async function planReminders(deps: ReminderDependencies, payload: unknown): Promise<void> {
  const { learner } = payloadOf(LearnerPayload, payload);
  const known = await factsOf(deps, learner);
  if (known) await deps.engine.write((writer) => planNext(deps, writer, learner, known, deps.now()));
}

/** Learners whose next look is late by an hour are planned anew: a look that failed for good ends no one's reminders. */
export async function planOverdue({ engine, reminders, queue, now }: ReminderDependencies): Promise<void> {
  const at = now();
  for (const learner of await reminders.overdue(engine.db, at - HOUR)) {
    const key = `${learner}+late+${Math.floor(at / HOUR)}`;
    await engine.write((writer) => queue.enqueue(writer, { kind: PLAN_JOB, key, payload: { learner }, runAt: at }));
  }
}

/** The job that looks, at the planned moment: it reminds if that is still right, and plans the next look. */
export async function lookWhetherToRemind(deps: ReminderDependencies, payload: unknown, run: JobRun): Promise<void> {
  const { learner, ...look } = payloadOf(LookPayload, payload);
  const known = await factsOf(deps, learner);
  if (!known) return;
  const tell = deps.tell[known.channel];
  const due = tell && isDue(look, known.facts, run.now, known.offset);
  const said = due ? await whatToSay(deps, known, look.day, run.now) : undefined;
  const marked = await deps.engine.write(async (writer) => {
    const mark = said && (await deps.reminders.mark(writer, learner, look.day, known.channel, run.now));
    await planNext(deps, writer, learner, known, run.now);
    return mark;
  });
  if (marked === 'busy') throw new Error('Somebody else is sending this reminder.');
  if (!tell || !said || marked !== 'mine') return;
  const { email } = known;
  const reminder = { learnerId: learner, email, key: reminderKey(learner, look.day), ...said };
  const told = await tell(reminder).catch(async (error: unknown) => {
    await deps.engine.write((writer) => deps.reminders.release(writer, learner, look.day));
    throw error;
  });
  await deps.engine.write((writer) =>
    told
      ? deps.reminders.sent(writer, learner, look.day, deps.now())
      : deps.reminders.release(writer, learner, look.day),
  );
}

/** Sends what a reminder would say now, to see that it arrives; it counts for nothing. False when nothing was sent. */
export async function tryReminder(deps: ReminderDependencies, learnerId: string): Promise<boolean> {
  const known = await factsOf(deps, learnerId);
  const now = deps.now();
  const tell = known && deps.tell[known.channel];
  const said = known && (await whatToSay(deps, known, wallTimeAt(now, known.offset).day, now));
  if (!known || !tell || !said) return false;
  return tell({ learnerId, email: known.email, key: `${learnerId}+${now}`, ...said });
}

type Known = LearnerFacts & { readonly email: string };

async function factsOf(
  { engine, organizationId, members, reminders, now }: ReminderDependencies,
  learnerId: string,
): Promise<Known | undefined> {
  const member = await members.find(engine.db, learnerId);
  if (!member) return undefined;
  const sent = await reminders.list(engine.db, learnerId);
  const log = await new Log(organizationId, learnerId).read(engine.db);
  return { ...learnerFacts(log, sent, now()), email: member.email };
}

async function planNext(
  { reminders, queue, tell }: ReminderDependencies,
  writer: Writer,
  learner: string,
  { channel, facts, offset, zone }: LearnerFacts,
  now: number,
): Promise<void> {
  if (!tell[channel] || facts.plan.rhythms.length === 0) return reminders.unwatch(writer, learner);
  const job = lookJob(learner, facts, now, offset);
  await reminders.watch(writer, learner, zone, job?.runAt ?? null);
  if (job) await queue.enqueue(writer, job);
}

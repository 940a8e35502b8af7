import type { PushedReminder } from '#contract/reminders.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { PushTargets } from '#server/features/reminders/push-targets.repository.ts';
import type { Reminder } from '#server/features/reminders/reminders.usecases.ts';
import { hashOf } from '#server/ids.ts';
import { type Pusher, PushNotSent } from '#server/ports/push/pusher.ts';

/** After six hours a reminder is not the one that was asked for any more. */
const TTL_SECONDS = 6 * 3600;
/** Bytes of text that fit into one message, with room to spare. */
const MOST_BYTES = 3800;

export interface PushDependencies {
  readonly engine: Engine;
  readonly targets: PushTargets;
  readonly pusher: Pusher;
}

/**
 * Pushes a reminder to every device of its learner. Answers whether any took it; a device that wants no more is
 * forgotten. Throws when all failed that there are, so that it is tried again.
 */
export async function pushReminder(deps: PushDependencies, reminder: Reminder): Promise<boolean> {
  const { engine, targets, pusher } = deps;
  const { learnerId } = reminder;
  const message = { text: textOf(reminder), key: hashOf(reminder.key).slice(0, 32), ttl: TTL_SECONDS };
  const devices = await targets.list(engine.db, learnerId);
  const outcomes = await Promise.allSettled(
    devices.map(async ({ sessionId, target }) => {
      const outcome = await pusher.push(target, message);
      if (outcome === 'gone') await engine.write((writer) => targets.remove(writer, { learnerId, sessionId }));
      return outcome;
    }),
  );
  if (outcomes.some((one) => one.status === 'fulfilled' && one.value === 'taken')) return true;
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason instanceof Error ? failed.reason : new PushNotSent(String(failed.reason));
  return false;
}

/** A question takes the place of the body; one that does not fit is left out. */
function textOf({ learnerId, key, wording, minutes, question }: Reminder): string {
  const { title, body, last, language, direction, right, wrong } = wording;
  const link = `/session?minutes=${minutes}`;
  const say = (text: string) => (last ? `${text}\n${last}` : text);
  const plain = { learner: learnerId, tag: key, title, body: say(body), language, direction, link };
  if (!question) return JSON.stringify(plain satisfies PushedReminder);
  const asked = { ...plain, body: say(question.prompt), question: { ...question.question, right, wrong } };
  const text = JSON.stringify(asked satisfies PushedReminder);
  return Buffer.byteLength(text) <= MOST_BYTES ? text : JSON.stringify(plain);
}

import type { StateDigest } from '#contract/sync.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Members } from '#server/features/accounts/members.repository.ts';
import type { Sessions } from '#server/features/accounts/sessions.repository.ts';
import { Log, loggedEvent } from '#server/features/attempts/log.repository.ts';
import { Memories } from '#server/features/attempts/memories.repository.ts';
import type { Calendars } from '#server/features/calendars/calendars.repository.ts';
import { hostOf } from '#server/features/calendars/calendars.usecases.ts';
import type {
  PrivateAddress,
  PrivateAddresses,
} from '#server/features/private-addresses/private-addresses.repository.ts';
import type { Reminders } from '#server/features/reminders/reminders.repository.ts';
import { HttpProblem } from '#server/http/problem.ts';
import type { Visitor } from '#server/http/visitor.ts';

export interface LearnerDependencies {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly addresses: PrivateAddresses;
  readonly reminders: Reminders;
  readonly calendars: Calendars;
  readonly now: () => number;
}

const PAGE = 1000;

/**
 * Everything kept of a learner, as the pieces of one JSON text, so that a long log need not fit in memory:
 * `{ exportedAt, learner, devices, podcast, agenda, calendars, reminders, memory, events }`.
 */
export async function* exportLearner(deps: LearnerDependencies, { learnerId }: Visitor): AsyncGenerator<string> {
  const { engine, organizationId, members, sessions, addresses } = deps;
  const exportedAt = deps.now();
  const member = await members.find(engine.db, learnerId);
  const devices = (await sessions.list(engine.db, learnerId, exportedAt)).map((device) => ({
    id: device.id,
    name: device.name,
    createdAt: device.created_at,
    lastSeenAt: device.last_seen_at,
  }));
  const feed = await addresses.find(engine.db, 'podcast', learnerId);
  const agenda = await addresses.find(engine.db, 'calendar', learnerId);
  const reminders = await deps.reminders.list(engine.db, learnerId);
  const addressed = { podcast: shown(feed), agenda: shown(agenda) };
  const calendars = (await deps.calendars.list(engine.db, learnerId)).map(({ name, address, created_at }) => ({
    name,
    host: hostOf(address),
    createdAt: created_at,
  }));
  const memory = await new Memories(organizationId, learnerId).list(engine.db);
  const learner = member && { id: member.id, email: member.email, role: member.role, createdAt: member.created_at };
  yield `${JSON.stringify({ exportedAt, learner, devices, ...addressed, calendars, reminders, memory }).slice(0, -1)},"events":[`;
  yield* exportEvents(engine, new Log(organizationId, learnerId));
  yield ']}';
}

function shown(address: PrivateAddress | undefined) {
  return address ? { language: address.language, createdAt: address.created_at } : null;
}

/** What the whole log folds to: a device that holds the same events has the same digest. */
export async function digestLearner(
  { engine, organizationId }: LearnerDependencies,
  { learnerId }: Visitor,
): Promise<StateDigest> {
  const events: LoggedEvent[] = [];
  for await (const page of pagesOf(engine, new Log(organizationId, learnerId))) events.push(...page);
  return { digest: digest(fold(events)), count: events.length };
}

async function* exportEvents(engine: Engine, log: Log): AsyncGenerator<string> {
  let first = true;
  for await (const page of pagesOf(engine, log)) {
    yield `${first ? '' : ','}${page.map((event) => JSON.stringify(event)).join(',')}`;
    first = false;
  }
}

async function* pagesOf(engine: Engine, log: Log): AsyncGenerator<readonly LoggedEvent[]> {
  const everything = { device: '', until: Number.MAX_SAFE_INTEGER };
  let after = 0;
  for (;;) {
    const page = await log.page(engine.db, after, everything, PAGE);
    if (page.length === 0) return;
    yield page.map(loggedEvent);
    after = page.at(-1)?.position ?? after;
  }
}

/**
 * Removes a learner and everything kept of them: events, memory, sessions, sign-ins, identity.
 * @param email typed again, as proof that it is meant
 * @throws HttpProblem `invalid_request` when it is not the learner's address
 */
export async function eraseLearner(deps: LearnerDependencies, visitor: Visitor, email: string): Promise<void> {
  if (email !== visitor.email) {
    throw new HttpProblem('invalid_request', 'email: this is not the address you are signed in with.', {
      field: 'email',
    });
  }
  const { engine, organizationId, members } = deps;
  await engine.write(async (writer) => {
    await engine.lockStream(writer, organizationId, visitor.learnerId);
    const member = await members.find(writer, visitor.learnerId);
    if (!member) return;
    await new Log(organizationId, member.id).remove(writer);
    await new Memories(organizationId, member.id).remove(writer);
    await members.remove(writer, member);
  });
}

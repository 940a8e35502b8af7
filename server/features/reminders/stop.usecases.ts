import type { SettingEvent } from '#core/sync/event.ts';
import { Log } from '#server/features/attempts/log.repository.ts';
import { type SyncDependencies, sync } from '#server/features/attempts/sync.usecases.ts';
import { learnerFacts } from '#server/features/reminders/learner-facts.ts';
import { newId } from '#server/ids.ts';
import type { Vault } from '#server/vault.ts';

export interface StopDependencies extends SyncDependencies {
  readonly vault: Vault;
  readonly publicUrl: string;
}

const ABOUT = 'stops reminders by e-mail, for ';

/** Where one tap ends the reminders by e-mail of one learner. Nobody can make such an address for somebody else. */
export function stopAddress({ vault, organizationId, publicUrl }: StopDependencies, learnerId: string): string {
  return `${publicUrl}/reminders/stop/${vault.seal(learnerId, ABOUT + organizationId)}`;
}

/** Whose reminders an address stops; undefined when it was never given out by this server. */
export function learnerOfStop({ vault, organizationId }: StopDependencies, token: string): string | undefined {
  return vault.open(token, ABOUT + organizationId);
}

/** The language of a learner, in which the page speaks; English for one who is gone. */
export async function languageOfLearner(deps: StopDependencies, learnerId: string): Promise<string> {
  return (await factsOf(deps, learnerId)).language;
}

/**
 * Switches reminders off if they come by e-mail: an event as a device would make it, so that every device hears of it.
 * Answers the learner's language.
 */
export async function stopMails(deps: StopDependencies, learnerId: string): Promise<string> {
  const { channel, zone, language } = await factsOf(deps, learnerId);
  if (channel !== 'mail') return language;
  const at = deps.now();
  const event: SettingEvent = {
    kind: 'setting',
    ...{ id: newId(at), device: newId(at), seq: 0, clientAt: at, zone },
    ...{ field: 'reminders', value: 'off' },
  };
  await sync(deps, learnerId, { events: [event], sentAt: at, device: event.device });
  return language;
}

async function factsOf({ engine, organizationId, now }: StopDependencies, learnerId: string) {
  return learnerFacts(await new Log(organizationId, learnerId).read(engine.db), [], now());
}

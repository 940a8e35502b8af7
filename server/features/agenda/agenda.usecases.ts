import type { NewPrivateAddress } from '#contract/private-address.ts';
import { momentOn } from '#core/habit/reminder.ts';
import { rhythmOn } from '#core/habit/rhythm.ts';
import { wallTimeAt } from '#core/habit/wall-instant.ts';
import { type PrintedEvent, printCalendar } from '#interop/ical/print.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { agendaTexts } from '#server/features/agenda/agenda-texts.ts';
import { Log } from '#server/features/attempts/log.repository.ts';
import type { Shelf } from '#server/features/library/shelf.ts';
import type { PrivateAddresses } from '#server/features/private-addresses/private-addresses.repository.ts';
import { type LearnerFacts, learnerFacts } from '#server/features/reminders/learner-facts.ts';

export interface AgendaDependencies {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly addresses: PrivateAddresses;
  readonly shelf: Shelf;
  readonly publicUrl: string;
  readonly now: () => number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Days ahead that stand in the calendar. */
const AHEAD = 56;
const WARM_UP_MINUTES = 10;

/** Makes the private address of a learner's agenda; the one before is worthless from now on. */
export async function makeAgenda(
  deps: AgendaDependencies,
  learnerId: string,
  language: string,
): Promise<NewPrivateAddress> {
  const createdAt = deps.now();
  const wanted = { learnerId, language, now: createdAt };
  const token = await deps.engine.write((writer) => deps.addresses.make(writer, 'calendar', wanted));
  return { address: `${deps.publicUrl}/feeds/agenda/${token}.ics`, createdAt };
}

/**
 * Own sessions by the rhythm and what is coming up, as a calendar in the zone where the learner was last; undefined for
 * a secret that is unknown or was revoked.
 */
export async function agendaBehind(deps: AgendaDependencies, token: string): Promise<string | undefined> {
  const { engine, organizationId, addresses } = deps;
  const found = await addresses.findByToken(engine.db, 'calendar', token);
  if (!found) return undefined;
  const now = deps.now();
  const known = learnerFacts(await new Log(organizationId, found.learner_id).read(engine.db), [], now);
  const { zone, offset } = known;
  const events = [...sessions(deps, known, found.language, now), ...warmUps(deps, known, found.language, now)];
  // Stamped with the day, so that programs that ask hourly are told that nothing has changed.
  const stamp = Math.floor(now / DAY) * DAY;
  return printCalendar({ name: agendaTexts(found.language).name, zone, offset, events, now: stamp });
}

/** A session on each planned day from today, at the moment at which a reminder would come. */
function sessions(
  { publicUrl }: AgendaDependencies,
  { facts, offset, channel }: LearnerFacts,
  language: string,
  now: number,
): PrintedEvent[] {
  const texts = agendaTexts(language);
  const { day: today } = wallTimeAt(now, offset);
  return Array.from({ length: AHEAD }, (_, i) => today + i).flatMap((day) => {
    const rhythm = rhythmOn(facts.plan, day);
    const start = momentOn(facts, day, offset);
    if (!rhythm || start === undefined || facts.practised.has(day)) return [];
    const { minutes, cue } = rhythm;
    const link = `${publicUrl}/session?minutes=${minutes}`;
    const text = cue ?? texts.sessionText;
    const uid = `session-${day}@${new URL(publicUrl).hostname}`;
    return [{ uid, start, minutes, title: texts.session(minutes), text, link, alarm: channel === 'calendar' }];
  });
}

/** A warm-up right before each moment at which something is needed. What the moment is called nobody knows here. */
function warmUps(
  { publicUrl, shelf }: AgendaDependencies,
  { state, channel }: LearnerFacts,
  wish: string,
  now: number,
): PrintedEvent[] {
  const texts = agendaTexts(wish);
  const { skills, modules } = shelf.library(shelf.languageFor(wish));
  const ahead = state.needs.filter(({ at }) => at > now && at < now + AHEAD * DAY);
  return ahead.map(({ skill, at }) => {
    const serving = modules.filter((module) => module.skill === skill).map(({ id }) => `&only=${id}`);
    const title = texts.need(skills.find(({ id }) => id === skill)?.title ?? skill);
    return {
      ...{ uid: `need-${skill}-${at}@${new URL(publicUrl).hostname}`, title, text: texts.needText },
      ...{ start: at - WARM_UP_MINUTES * MINUTE, minutes: WARM_UP_MINUTES, alarm: channel === 'calendar' },
      link: `${publicUrl}/session?minutes=1${serving.join('')}`,
    };
  });
}

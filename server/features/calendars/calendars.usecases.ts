import { type CalendarEvents, type CalendarFailure, MOST_CALENDARS } from '#contract/calendar.ts';
import type { Engine, Writer } from '#server/database/engines/engine.ts';
import { type CalendarReader, NotRead, type Span } from '#server/features/calendars/calendar-reader.ts';
import type { CalendarRow, Calendars } from '#server/features/calendars/calendars.repository.ts';
import type { Feeds } from '#server/features/calendars/feeds.ts';
import { newId } from '#server/ids.ts';
import { NotFetched } from '#server/ports/outgoing/guarded-fetch.ts';

export interface CalendarDependencies {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly calendars: Calendars;
  readonly feeds: Feeds;
  readonly reader: CalendarReader;
  readonly now: () => number;
}

type Read = CalendarEvents['calendars'][number];
type Failure = NonNullable<Read['failure']>;

const SENTENCES: Readonly<Record<CalendarFailure, string>> = {
  address: 'Only addresses that begin with https:// or webcal://, without a name and password in them, can be fetched.',
  private: 'This address lies in a private network. Use the public address of the calendar, or choose its file.',
  unreachable: 'Nobody answers at this address. Check it, and whether the calendar is still shared.',
  redirect: 'This address sends elsewhere. Use the address it leads to.',
  status: 'The calendar was refused at this address. Share it again and use the new address.',
  too_large: 'The calendar has more than 10 MB. Share a smaller one, or choose a file of fewer months.',
  too_slow: 'The calendar took too long. It will be tried again.',
  no_calendar: 'There is no calendar at this address. Use the one that ends in .ics.',
  lost: 'The key that this address was locked away with is gone. Remove the calendar and subscribe again.',
  twice: 'You have subscribed to this address already.',
  too_many: `You have ${MOST_CALENDARS} calendars. Remove one first.`,
};

/** Subscribes to an address, once it was seen that there is a calendar behind it; else says why not. */
export async function subscribe(
  deps: CalendarDependencies,
  learnerId: string,
  { address, name = '' }: { readonly address: string; readonly name?: string | undefined },
): Promise<Failure | undefined> {
  const at = deps.now();
  const row = { learner_id: learnerId, id: newId(at), name, address, created_at: at };
  const { failure } = await read(deps, row, { from: at, to: at + 1, zone: 'UTC' });
  const refused = failure ?? (await deps.engine.write((writer) => add(deps, writer, row)));
  if (refused) deps.feeds.forget(row.id);
  return refused;
}

async function add(
  deps: CalendarDependencies,
  writer: Writer,
  row: CalendarRow & { readonly address: string },
): Promise<Failure | undefined> {
  await deps.engine.lockStream(writer, deps.organizationId, row.learner_id);
  const known = await deps.calendars.list(writer, row.learner_id);
  if (known.some(({ address }) => address === row.address)) return sentence('twice');
  if (known.length >= MOST_CALENDARS) return sentence('too_many');
  await deps.calendars.add(writer, row);
  return undefined;
}

/** What happens in the learner's calendars; each that fails says why, and the others are read. */
export async function eventsOf(deps: CalendarDependencies, learnerId: string, span: Span): Promise<CalendarEvents> {
  const rows = await deps.calendars.list(deps.engine.db, learnerId);
  return { calendars: await Promise.all(rows.map((row) => read(deps, row, span))) };
}

/** Of the address only the host: the rest is what lets one in. */
export function hostOf(address: string | undefined): string {
  if (address === undefined) return '';
  return new URL(address.replace(/^webcal:/i, 'https:')).host;
}

async function read(deps: CalendarDependencies, { id, address }: CalendarRow, span: Span): Promise<Read> {
  if (address === undefined) return failed(id, 'lost');
  try {
    const { calendar, events, leftOut } = await deps.reader.read(await deps.feeds.textOf(id, address), span);
    if (calendar) return { id, events: [...events], leftOut };
    deps.feeds.forget(id);
    return failed(id, 'no_calendar');
  } catch (error) {
    if (error instanceof NotFetched) return failed(id, error.reason);
    if (error instanceof NotRead) return failed(id, 'too_slow');
    throw error;
  }
}

function failed(id: string, code: CalendarFailure): Read {
  return { id, events: [], failure: sentence(code), leftOut: 0 };
}

function sentence(code: CalendarFailure): Failure {
  return { code, message: SENTENCES[code] };
}

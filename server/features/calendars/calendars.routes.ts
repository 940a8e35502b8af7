import * as v from 'valibot';
import { Done } from '#contract/account.ts';
import {
  CALENDAR_DAYS,
  CalendarEvents,
  CalendarQuery,
  CalendarRequest,
  Calendars as CalendarsAnswer,
} from '#contract/calendar.ts';
import { zoneOffsets } from '#contract/zone-offsets.ts';
import type { Span } from '#server/features/calendars/calendar-reader.ts';
import type { CalendarRow } from '#server/features/calendars/calendars.repository.ts';
import {
  type CalendarDependencies,
  eventsOf,
  hostOf,
  subscribe,
} from '#server/features/calendars/calendars.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

export interface CalendarRoutes extends CalendarDependencies {
  readonly limits: RateLimits;
}

const CalendarParams = v.object({ id: v.pipe(v.string(), v.uuid()) });
const DAY = 86_400_000;

export function calendarOperations(deps: CalendarRoutes): Operation[] {
  return [...subscriptions(deps), eventsOperation(deps)];
}

function subscriptions(deps: CalendarRoutes): Operation[] {
  const { engine, calendars, feeds, limits } = deps;
  return [
    operation({
      name: 'GET /api/me/calendars',
      tag: 'Account',
      summary: 'List the calendars you subscribed to.',
      answer: CalendarsAnswer,
      handle: async (call) => shown(await calendars.list(engine.db, memberOf(call).learnerId)),
    }),
    operation({
      name: 'POST /api/me/calendars',
      tag: 'Account',
      summary: 'Subscribe to a calendar by its address, which no answer repeats.',
      body: CalendarRequest,
      answer: CalendarsAnswer,
      errors: ['too_many_requests'],
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        limits.take(LIMITS.calendarsPerLearner, learnerId);
        const failure = await subscribe(deps, learnerId, call.body);
        return { ...shown(await calendars.list(engine.db, learnerId)), ...(failure && { failure }) };
      },
    }),
    operation({
      name: 'DELETE /api/me/calendars/:id',
      tag: 'Account',
      summary: 'Forget one of your calendars.',
      params: CalendarParams,
      answer: Done,
      errors: ['not_found'],
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        const removed = await engine.write((writer) => calendars.remove(writer, learnerId, call.params.id));
        if (removed === 0) throw new HttpProblem('not_found', 'None of your calendars has this id.', { field: 'id' });
        feeds.forget(call.params.id);
        return { done: true as const };
      },
    }),
  ];
}

function eventsOperation(deps: CalendarRoutes): Operation {
  return operation({
    name: 'GET /api/me/calendars/events',
    tag: 'Account',
    summary: 'Say what happens in your calendars within 21 days; it is fetched now and kept nowhere.',
    query: CalendarQuery,
    answer: CalendarEvents,
    errors: ['too_many_requests'],
    handle: async (call) => {
      const { learnerId } = memberOf(call);
      deps.limits.take(LIMITS.calendarEventsPerLearner, learnerId);
      call.context.header('cache-control', 'no-store');
      return eventsOf(deps, learnerId, spanOf(call.query));
    },
  });
}

/** @throws HttpProblem `invalid_request` */
function spanOf(query: v.InferOutput<typeof CalendarQuery>): Span {
  const [from, to] = [Number(query.from), Number(query.to)];
  const wrong = (field: string, what: string) => new HttpProblem('invalid_request', `${field}: ${what}`, { field });
  if (to <= from || to - from > CALENDAR_DAYS * DAY)
    throw wrong('to', `expected up to ${CALENDAR_DAYS} days after from.`);
  if (to > 8.64e15) throw wrong('to', 'expected a time within the calendar.');
  if (!zoneOffsets(query.zone)) throw wrong('zone', 'expected a zone such as Europe/Berlin.');
  return { from, to, zone: query.zone };
}

function shown(rows: readonly CalendarRow[]): CalendarsAnswer {
  return {
    calendars: rows.map(({ id, name, address, created_at }) => ({
      id,
      name,
      host: hostOf(address),
      createdAt: created_at,
    })),
  };
}

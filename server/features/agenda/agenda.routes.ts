import * as v from 'valibot';
import { Done } from '#contract/account.ts';
import { NewPrivateAddress, PrivateAddress, PrivateAddressRequest } from '#contract/private-address.ts';
import { type AgendaDependencies, agendaBehind, makeAgenda } from '#server/features/agenda/agenda.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

const FeedParams = v.object({ file: v.pipe(v.string(), v.maxLength(100)) });
const ASK_FIRST = 'private, no-cache';

export function agendaOperations(deps: AgendaDependencies & { readonly limits: RateLimits }): Operation[] {
  return [...ownOperations(deps), feedOperation(deps)];
}

function ownOperations(deps: AgendaDependencies & { readonly limits: RateLimits }): Operation[] {
  const { engine, addresses, limits } = deps;
  return [
    operation({
      name: 'GET /api/me/agenda',
      tag: 'Account',
      summary: 'Say whether your sessions have a private calendar address.',
      answer: PrivateAddress,
      handle: async (call) => {
        const found = await addresses.find(engine.db, 'calendar', memberOf(call).learnerId);
        return { createdAt: found?.created_at ?? null };
      },
    }),
    operation({
      name: 'POST /api/me/agenda',
      tag: 'Account',
      summary: 'Make a private calendar address of your sessions, shown this once; the one before stops working.',
      body: PrivateAddressRequest,
      answer: NewPrivateAddress,
      errors: ['too_many_requests'],
      handle: (call) => {
        const { learnerId } = memberOf(call);
        limits.take(LIMITS.addressesPerLearner, learnerId);
        return makeAgenda(deps, learnerId, call.body.language);
      },
    }),
    operation({
      name: 'DELETE /api/me/agenda',
      tag: 'Account',
      summary: 'Make your private calendar address worthless.',
      answer: Done,
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        await engine.write((writer) => addresses.remove(writer, 'calendar', learnerId));
        return { done: true as const };
      },
    }),
  ];
}

function feedOperation(deps: AgendaDependencies): Operation {
  return operation({
    name: 'GET /feeds/agenda/:file',
    tag: 'Account',
    summary: 'Give somebody’s sessions and warm-ups as a calendar, by the secret in its address.',
    params: FeedParams,
    answer: 'text/calendar',
    errors: ['not_found'],
    handle: async ({ params, context }) => {
      const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(params.file)?.[1];
      const text = token === undefined ? undefined : await agendaBehind(deps, token);
      if (text === undefined) throw new HttpProblem('not_found', 'There is no calendar at this address (any more).');
      context.header('x-robots-tag', 'noindex, nofollow');
      return sendPrepacked(context, prepack('text/calendar; charset=utf-8', text), ASK_FIRST);
    },
  });
}

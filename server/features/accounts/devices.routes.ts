import * as v from 'valibot';
import { Devices, Done } from '#contract/account.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Sessions } from '#server/features/accounts/sessions.repository.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { HttpProblem } from '#server/http/problem.ts';
import type { SessionCookie } from '#server/http/visitor.ts';

export interface DeviceRoutes {
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly now: () => number;
}

const DeviceParams = v.object({ id: v.pipe(v.string(), v.uuid()) });

export function deviceOperations({ engine, sessions, cookie, now }: DeviceRoutes): Operation[] {
  return [
    operation({
      name: 'GET /api/devices',
      tag: 'Account',
      summary: 'List the devices you are signed in on.',
      answer: Devices,
      handle: async (call) => {
        const { learnerId, sessionId } = memberOf(call);
        const list = await sessions.list(engine.db, learnerId, now());
        return {
          devices: list.map(({ id, name, created_at, last_seen_at }) => ({
            id,
            name,
            createdAt: created_at,
            lastSeenAt: last_seen_at,
            current: id === sessionId,
          })),
        };
      },
    }),
    operation({
      name: 'DELETE /api/devices/:id',
      tag: 'Account',
      summary: 'Sign one of your devices out.',
      params: DeviceParams,
      answer: Done,
      errors: ['not_found'],
      handle: async (call) => {
        const { learnerId, sessionId } = memberOf(call);
        const removed = await engine.write((writer) => sessions.remove(writer, learnerId, call.params.id));
        if (removed === 0) throw new HttpProblem('not_found', 'None of your devices has this id.', { field: 'id' });
        if (call.params.id === sessionId) cookie.clear(call.context);
        return { done: true as const };
      },
    }),
    operation({
      name: 'POST /api/sign-out',
      tag: 'Account',
      summary: 'Sign this device out.',
      answer: Done,
      handle: async ({ visitor, context }) => {
        if (visitor) await engine.write((writer) => sessions.remove(writer, visitor.learnerId, visitor.sessionId));
        cookie.clear(context);
        return { done: true as const };
      },
    }),
    operation({
      name: 'POST /api/sign-out-everywhere',
      tag: 'Account',
      summary: 'Sign all your devices out, this one too.',
      answer: Done,
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        await engine.write((writer) => sessions.remove(writer, learnerId));
        cookie.clear(call.context);
        return { done: true as const };
      },
    }),
  ];
}

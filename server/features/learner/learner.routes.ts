import { Done, EraseRequest } from '#contract/account.ts';
import { StateDigest } from '#contract/sync.ts';
import {
  digestLearner,
  eraseLearner,
  exportLearner,
  type LearnerDependencies,
} from '#server/features/learner/learner.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';
import type { SessionCookie } from '#server/http/visitor.ts';

export interface LearnerRoutes extends LearnerDependencies {
  readonly limits: RateLimits;
  readonly cookie: SessionCookie;
}

export function learnerOperations(deps: LearnerRoutes): Operation[] {
  const { limits, cookie } = deps;
  return [
    operation({
      name: 'GET /api/me/state',
      tag: 'Sync',
      summary: 'Give the digest of everything known of you, to compare with what a device holds.',
      answer: StateDigest,
      errors: ['too_many_requests'],
      handle: (call) => {
        const visitor = memberOf(call);
        limits.take(LIMITS.statePerLearner, visitor.learnerId);
        return digestLearner(deps, visitor);
      },
    }),
    operation({
      name: 'GET /api/me/export',
      tag: 'Account',
      summary: 'Take everything along that is kept of you: identity, devices, memory and every event.',
      answer: 'application/json',
      errors: ['too_many_requests'],
      handle: (call) => {
        const visitor = memberOf(call);
        limits.take(LIMITS.exportPerLearner, visitor.learnerId);
        call.context.header('content-type', 'application/json');
        call.context.header('content-disposition', 'attachment; filename="morsel.json"');
        const text = ReadableStream.from(exportLearner(deps, visitor));
        return call.context.body(text.pipeThrough(new TextEncoderStream()));
      },
    }),
    operation({
      name: 'POST /api/me/erase',
      tag: 'Account',
      summary: 'Erase yourself and everything kept of you. The address is asked for as proof.',
      body: EraseRequest,
      answer: Done,
      errors: ['too_many_requests'],
      handle: async (call) => {
        const visitor = memberOf(call);
        limits.take(LIMITS.erasePerLearner, visitor.learnerId);
        await eraseLearner(deps, visitor, call.body.email);
        cookie.clear(call.context);
        return { done: true as const };
      },
    }),
  ];
}

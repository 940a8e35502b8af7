import { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import { type SyncDependencies, sync } from '#server/features/attempts/sync.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

const LARGEST_REQUEST = 1024 * 1024;

export function syncOperations(deps: SyncDependencies & { readonly limits: RateLimits }): Operation[] {
  return [
    operation({
      name: 'POST /api/sync',
      tag: 'Sync',
      summary: 'Hand in events and get those the device lacks. Repeating a request changes nothing.',
      body: SyncRequest,
      bodyLimit: LARGEST_REQUEST,
      answer: SyncAnswer,
      errors: ['too_many_requests', 'storage_full'],
      handle: (call) => {
        const { learnerId } = memberOf(call);
        deps.limits.take(LIMITS.syncPerLearner, learnerId);
        return sync(deps, learnerId, call.body);
      },
    }),
  ];
}

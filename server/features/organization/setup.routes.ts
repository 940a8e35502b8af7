import { Me, SetupRequest } from '#contract/account.ts';
import type { DescribeMe } from '#server/features/organization/me.routes.ts';
import { type SetupDependencies, setUp } from '#server/features/organization/setup.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { addressKey, LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

export interface SetupRoutes extends SetupDependencies {
  readonly limits: RateLimits;
  readonly me: DescribeMe;
}

export function setupOperations(deps: SetupRoutes): Operation[] {
  return [
    operation({
      name: 'POST /api/setup',
      tag: 'Organization',
      summary: 'Name the organization and become its owner: the first person to set up.',
      body: SetupRequest,
      answer: Me,
      errors: ['already_set_up', 'wrong_code', 'too_many_requests'],
      handle: async (call) => {
        const visitor = memberOf(call);
        deps.limits.take(LIMITS.setupPerAddress, addressKey(call.address));
        await setUp(deps, visitor.learnerId, call.body);
        return deps.me({ ...visitor, role: 'owner' });
      },
    }),
  ];
}

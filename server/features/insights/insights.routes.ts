import { AtWorkQuery, AtWorkReport } from '#contract/insights.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { AtWorkRepository } from '#server/features/insights/at-work.repository.ts';
import { organizationAtWork } from '#server/features/insights/at-work.usecases.ts';
import { type Operation, operation } from '#server/http/operation.ts';

export interface InsightsRoutes {
  readonly engine: Engine;
  readonly atWork: AtWorkRepository;
}

export function insightsOperations(deps: InsightsRoutes): Operation[] {
  return [
    operation({
      name: 'GET /api/insights/at-work',
      tag: 'Organization',
      summary: 'Sum up what members say they used at work, and reckon the return. Names nobody.',
      query: AtWorkQuery,
      answer: AtWorkReport,
      handle: ({ query }) => organizationAtWork(deps, query),
    }),
  ];
}

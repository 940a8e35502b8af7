import { Priors } from '#contract/engine.ts';
import { currentPriors, type PriorsDependencies } from '#server/features/engine/priors.usecases.ts';
import { type Operation, operation } from '#server/http/operation.ts';

export function enginePriorOperations(dependencies: PriorsDependencies): Operation[] {
  return [
    operation({
      name: 'GET /api/engine/priors',
      tag: 'Sync',
      summary: "Give what the organization's answers say together, for the engine of each device.",
      answer: Priors,
      handle: () => currentPriors(dependencies),
    }),
  ];
}

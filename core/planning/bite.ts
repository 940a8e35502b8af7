import type { CardFacts, ModuleFacts } from '#core/planning/catalogue.ts';
import { type Desk, timeOf } from '#core/planning/desk.ts';
import { isActivity } from '#core/planning/library.ts';
import type { Bite, Reason } from '#core/planning/plan.ts';
import { cardName } from '#core/planning/progress.ts';

/** The bite that shows a card; its id follows from what it is, so that it stays when the plan is made again. */
export function bite(
  at: Desk,
  module: ModuleFacts,
  card: CardFacts,
  purpose: Bite['purpose'],
  reason: Reason,
  propensity?: number,
): Bite {
  const name = cardName(module.id, card.id);
  return {
    id: purpose === 'reask' ? `${name}#again` : name,
    reason,
    purpose,
    module: module.id,
    version: module.version,
    card: card.id,
    kind: card.kind,
    ...(isActivity(card) ? { key: card.key } : {}),
    seconds: timeOf(at, card).mean,
    ...(propensity === undefined ? {} : { propensity }),
  };
}

/** A card as part of its lesson. */
export function lessonBite(at: Desk, module: ModuleFacts, card: CardFacts, reason: Reason): Bite {
  return bite(at, module, card, isActivity(card) ? 'lesson' : 'content', reason);
}

import { estimateSeconds, isActivity } from '#content/module/estimate.ts';
import type { Card, Module } from '#content/module/module.ts';
import type { CardFacts, ModuleFacts } from '#core/planning/catalogue.ts';

/** What the planner needs to know of a module. Memory keys are `module/idea`, so that variants share one. */
export function facts(module: Module): ModuleFacts {
  const { id, version, skill, level, prerequisites, collection, cards } = module;
  return { id, version, skill, level, prerequisites, collection, cards: cards.map((card) => cardFacts(id, card)) };
}

function cardFacts(module: string, card: Card): CardFacts {
  const { id, kind } = card;
  const seconds = estimateSeconds(card);
  return isActivity(card) ? { id, kind, seconds, key: `${module}/${card.idea}` } : { id, kind, seconds };
}

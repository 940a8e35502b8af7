import type { ContentCard } from '#content/cards/schema.ts';
import type { Library, ModuleEntry } from '#contract/library.ts';
import type { CardView } from '../cards/view-props.ts';
import { views } from '../cards/views.ts';
import { moduleOf } from '../offline/library.svelte.ts';

/** A module's pocket references and what draws them. */
export interface References {
  readonly cards: readonly ContentCard[];
  readonly View: CardView;
}

/** Whether there is something to look up at once in a module. */
export function hasReference({ cards }: Pick<ModuleEntry, 'cards'>): boolean {
  return cards.some(({ kind }) => kind === 'reference');
}

/** The pocket references of a module; `undefined` when they are neither on this device nor reachable. */
export async function referencesOf({ id, version }: ModuleEntry): Promise<References | undefined> {
  const [module, View] = await Promise.all([moduleOf(id, version), views.reference().catch(() => undefined)]);
  const cards = module?.cards.filter((card) => card.kind === 'reference') ?? [];
  return View && cards.length > 0 ? { cards, View } : undefined;
}

/** Fetches every pocket reference to this device, so that Find shows them without a network too. */
export async function keepReferences({ modules }: Library): Promise<void> {
  for (const entry of modules.filter(hasReference)) await referencesOf(entry);
}

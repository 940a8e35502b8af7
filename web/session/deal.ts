import type { Activity } from '#content/activities/schema.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Card, Module } from '#content/module/module.ts';
import type { Bite } from '#core/planning/plan.ts';
import type { LoadedPlayer } from '../activities/player-props.ts';
import { playerOf } from '../activities/players.ts';
import { isRich, loadRich } from '../cards/rich.svelte.ts';
import type { CardView } from '../cards/view-props.ts';
import { moduleOf } from '../offline/library.svelte.ts';
import { later } from './later.ts';

type Later = Awaited<ReturnType<typeof later>>;

/** Everything needed to show one bite. */
export type Dealt =
  | {
      readonly bite: Bite;
      readonly module: Module;
      readonly card: ContentCard;
      readonly LessonCard: Later['LessonCard'];
      readonly View: CardView;
    }
  | { readonly bite: Bite; readonly module: Module; readonly activity: Activity; readonly player: LoadedPlayer };

/** Fetches the module and the code of the kind; `undefined` when either is neither on this device nor reachable. */
export async function deal(bite: Bite): Promise<Dealt | undefined> {
  const code = bite.key !== undefined ? loadPlayer(bite.kind as Activity['kind']) : undefined;
  const module = await moduleOf(bite.module, bite.version);
  const card = module?.cards.find(({ id }) => id === bite.card);
  if (!module || !card) return undefined;
  if (!isActivity(card)) {
    const view = await loadView(card.kind);
    return view && { bite, module, card, ...view };
  }
  const player = await (code ?? loadPlayer(card.kind));
  const drawn = !isRich(card) || (await within(loadRich()));
  return player && drawn ? { bite, module, activity: card, player } : undefined;
}

function isActivity(card: Card): card is Activity {
  return 'idea' in card;
}

async function loadView(
  kind: ContentCard['kind'],
): Promise<{ LessonCard: Later['LessonCard']; View: CardView } | undefined> {
  try {
    const { LessonCard, views } = await later();
    return { LessonCard, View: await views[kind]() };
  } catch {
    return undefined;
  }
}

function loadPlayer(kind: Activity['kind']): Promise<LoadedPlayer | undefined> {
  return playerOf(kind).catch(() => undefined);
}

/** Whether the code arrived. */
function within(loading: Promise<void>): Promise<boolean> {
  return loading.then(
    () => true,
    () => false,
  );
}

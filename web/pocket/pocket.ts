import type { Library, ModuleEntry } from '#contract/library.ts';
import { lastPlace, type Pin, pinKey, pocketOf } from '#core/pocket/pins.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { views } from '../cards/views.ts';
import { keepModule } from '../offline/keep.ts';
import { library } from '../offline/library.svelte.ts';
import { learner, record } from '../offline/store.svelte.ts';

let known: { readonly log: readonly LoggedEvent[]; readonly pins: readonly Pin[] } = { log: [], pins: [] };

/** The pocket in the learner's order; reading it in a component follows changes. */
export function pins(): readonly Pin[] {
  if (learner.state && known.log !== learner.log) known = { log: learner.log, pins: pocketOf(learner.log) };
  return known.pins;
}

export function isPinned(pin: Pick<Pin, 'module' | 'skill'>): boolean {
  return pins().some((one) => pinKey(one) === pinKey(pin));
}

/** Puts something into the pocket behind everything else and onto this device, or takes it out. */
export async function togglePin(about: Pick<Pin, 'module' | 'skill'>, situation = ''): Promise<void> {
  const there = pins().find((one) => pinKey(one) === pinKey(about));
  if (there) await record({ kind: 'pin', ...there, withdrawn: true });
  else await record({ kind: 'pin', ...about, situation, place: lastPlace(pins()) });
  if (!there && library.current) void keepPins(library.current);
}

/** The modules of a pin that the library has. */
export function modulesOf({ module, skill }: Pin, { modules }: Pick<Library, 'modules'>): ModuleEntry[] {
  return modules.filter((one) => (module === undefined ? one.skill === skill : one.id === module));
}

/** Fetches what is pinned to this device with its pictures, also what was pinned on another one. */
export async function keepPins(list: Library): Promise<void> {
  await views.reference().catch(() => undefined);
  for (const entry of pins().flatMap((pin) => modulesOf(pin, list))) await keepModule(entry, false);
}

import type { LoggedEvent } from '#core/sync/event.ts';

/** Something in the pocket: a module, or whatever there is for a skill. */
export interface Pin {
  readonly module?: string;
  readonly skill?: string;
  readonly situation: string;
  readonly place: number;
}

/** What tells one pin from another. */
export function pinKey({ module, skill }: Pick<Pin, 'module' | 'skill'>): string {
  return module === undefined ? `skill ${skill ?? ''}` : `module ${module}`;
}

/** The pocket in the learner's order. Equal sets of events give the same pocket. */
export function pocketOf(log: readonly LoggedEvent[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const event of log) {
    if (event.kind !== 'pin') continue;
    const { module, skill, situation = '', place } = event;
    const about = module === undefined ? skill !== undefined && { skill } : { module };
    if (!about) continue;
    if (event.withdrawn) pins.delete(pinKey(event));
    else pins.set(pinKey(event), { ...about, situation: situation.trim(), place });
  }
  return [...pins.values()].sort((a, b) => a.place - b.place || (pinKey(a) < pinKey(b) ? -1 : 1));
}

/** A place behind all that is there. */
export function lastPlace(pins: readonly Pin[]): number {
  return (pins.at(-1)?.place ?? 0) + 1;
}

/** The pins whose place is another once the one at `from` stands at `to`: two of them where places are in step. */
export function moved(pins: readonly Pin[], from: number, to: number): Pin[] {
  const pin = pins[from];
  if (!pin || to < 0 || to >= pins.length) return [];
  const order = pins.toSpliced(from, 1).toSpliced(to, 0, pin);
  return order.flatMap((one, index) => (one.place === index + 1 ? [] : [{ ...one, place: index + 1 }]));
}

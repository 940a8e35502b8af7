/** Where the way that somebody left in the middle is kept on this device. There is one at a time. */
const KEY = 'morsel.simulation';

/** The choices of a way left in the middle, if it was this simulation with this seed. */
export function unfinishedWay(of: string): number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('of' in kept) || kept.of !== of) return [];
    if (!('choices' in kept) || !Array.isArray(kept.choices)) return [];
    return kept.choices.filter((choice) => Number.isInteger(choice));
  } catch {
    return [];
  }
}

/** Keeps a way; an ended one is forgotten. A device that keeps nothing starts the scene anew. */
export function keepWay(of: string, choices: readonly number[], ended: boolean): void {
  try {
    if (ended) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ of, choices }));
  } catch {
    // Storage is switched off or full.
  }
}

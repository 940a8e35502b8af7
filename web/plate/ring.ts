import type { Bite, Reason } from '#core/planning/plan.ts';

/** One bite as the plate draws it. */
export interface PlateBite {
  readonly id: string;
  readonly reason: Reason;
  readonly seconds: number;
  /** `content` is for reading and drawn lighter; everything else is to be answered. */
  readonly purpose: Bite['purpose'];
  /** Answered: it has left the plate, its place stays empty. */
  readonly gone?: boolean;
}

export interface Arc {
  readonly id: string;
  readonly reason: Reason;
  readonly gone: boolean;
  readonly read: boolean;
  /** Where it begins, as a share of the whole ring clockwise from the top. */
  readonly start: number;
  readonly length: number;
}

/**
 * Places bites around the ring: arcs proportional to seconds with the same gap after each. `gap` is a share of the
 * ring; with very many bites it gives way, so that a bite is never thinner than the gap beside it.
 */
export function arcsOf(bites: readonly PlateBite[], gap = 0.008): Arc[] {
  const total = bites.reduce((sum, bite) => sum + bite.seconds, 0);
  if (total <= 0) return [];
  const space = bites.length < 2 ? 0 : Math.min(gap, 0.5 / bites.length);
  const room = 1 - space * bites.length;
  let at = space / 2;
  return bites.map(({ id, reason, seconds, purpose, gone = false }) => {
    const arc = { id, reason, gone, read: purpose === 'content', start: at, length: (seconds / total) * room };
    at += arc.length + space;
    return arc;
  });
}

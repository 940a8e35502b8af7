import { DAY } from '#core/memory/fsrs.ts';
import type { Library } from '#core/planning/library.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** How long "not for me" holds. */
export const DECLINED_DAYS = 90;
/** Chance that someone who says so knows a module: the pretest finds out. */
export const CLAIMED_KNOWN = 0.9;

type Signals = Pick<LearnerState, 'signals'>;

/** The learner said "not for me" within the last ninety days, and did not take it back. */
export function declined({ signals }: Signals, module: string, now: number): boolean {
  const said = Object.hasOwn(signals, module) ? signals[module] : undefined;
  return said?.signal === 'not-for-me' && now - said.at < DECLINED_DAYS * DAY;
}

/** The learner said "I know this", and has not missed one of its ideas since. */
export function claimed(
  { signals, memories }: Signals & Pick<LearnerState, 'memories'>,
  { keysOf }: Library,
  module: string,
): boolean {
  const said = Object.hasOwn(signals, module) ? signals[module] : undefined;
  if (said?.signal !== 'know') return false;
  return !(keysOf.get(module) ?? []).some(({ key }) => {
    const memory = Object.hasOwn(memories, key) ? memories[key] : undefined;
    return memory !== undefined && memory.lastAt >= said.at && memory.lastGrade === 1;
  });
}

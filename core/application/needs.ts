import { DAY } from '#core/memory/fsrs.ts';
import type { LoggedEvent, UsedAnswer } from '#core/sync/event.ts';
import type { DatedNeed } from '#core/sync/state.ts';

/** A need whose moment is behind, and what was said of it. */
export interface AnsweredNeed {
  readonly skill: string;
  readonly at: number;
  readonly answer: UsedAnswer;
}

/** What is needed is over by then. */
export const OVER = 30 * 60_000;
/** After that nobody remembers, and it is not asked any more. */
const LET_GO = 7 * DAY;

/** What was said of needs; the last word on each counts. */
export function answeredNeeds(log: readonly LoggedEvent[]): AnsweredNeed[] {
  const answers = new Map<string, AnsweredNeed>();
  for (const event of log) {
    if (event.kind !== 'used') continue;
    const { skill, at, answer } = event;
    answers.set(momentOf(event), { skill, at, answer });
  }
  return [...answers.values()];
}

/** The need to ask about now: the latest whose moment has just gone by and of which nothing was said. */
export function needToAskAbout(
  needs: readonly DatedNeed[],
  answered: readonly AnsweredNeed[],
  now: number,
): DatedNeed | undefined {
  const said = new Set(answered.map(momentOf));
  return needs
    .filter((need) => now >= need.at + OVER && now < need.at + LET_GO && !said.has(momentOf(need)))
    .reduce<DatedNeed | undefined>((latest, need) => (latest && latest.at >= need.at ? latest : need), undefined);
}

function momentOf({ skill, at }: Pick<DatedNeed, 'skill' | 'at'>): string {
  return `${skill} ${at}`;
}

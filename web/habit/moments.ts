import { date, type MessageKey, m } from '../messages/language.svelte.ts';

/** Moments that most days have, and about when: minutes after midnight. */
const USUAL = [
  { cue: 'habit.cue-train', at: 8 * 60 },
  { cue: 'habit.cue-coffee', at: 9 * 60 },
  { cue: 'habit.cue-lunch', at: 13 * 60 },
  { cue: 'habit.cue-end', at: 17 * 60 },
] as const satisfies readonly { readonly cue: MessageKey; readonly at: number }[];

export interface Moment {
  readonly cue: string;
  readonly at: number;
}

/** The moments to choose from, in the active language. */
export function usualMoments(): Moment[] {
  return USUAL.map(({ cue, at }) => ({ cue: m(cue), at }));
}

/** `9:00 AM`: minutes after midnight in the active language. */
export function timeName(at: number): string {
  return date(at * 60_000, { timeStyle: 'short', timeZone: 'UTC' });
}

/** As a time field writes it: `09:00`. */
export function fieldOfTime(at: number): string {
  return new Date(at * 60_000).toISOString().slice(11, 16);
}

/** Minutes after midnight that a time field says; undefined when it says none. */
export function timeOfField(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

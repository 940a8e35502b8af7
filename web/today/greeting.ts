import { m } from '../messages/language.svelte.ts';

/** A greeting for the hour on the device's clock, with the learner's name when there is one. */
export function greetingOf(at: number, name: unknown): string {
  const hour = new Date(at).getHours();
  const known = typeof name === 'string' && name.trim() !== '';
  const values = { named: known ? 'yes' : 'no', name: known ? name.trim() : '' };
  if (hour >= 5 && hour < 12) return m('today.morning', values);
  return hour >= 18 ? m('today.evening', values) : m('today.day', values);
}

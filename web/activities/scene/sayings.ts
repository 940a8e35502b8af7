import type { Graded } from '#content/activities/activity.ts';
import type { Scene, Target } from '#content/activities/scene/schema.ts';
import { plainText } from '#content/module/plain.ts';
import { m } from '../../messages/language.svelte.ts';

/** What a thing is called; '' for one there is not. */
export function nameOf({ targets }: Scene, id: string): string {
  return plainText(targets.find((target) => target.id === id)?.text ?? []);
}

/** What is said once a thing has been touched; `chosen` is how it stands then. */
export function sayToggled(activity: Scene, id: string, chosen: readonly string[]): string {
  const thing = nameOf(activity, id);
  const place = chosen.indexOf(id) + 1;
  if (place === 0) return m('kinds.scene.taken', { thing });
  return activity.task === 'find' ? m('kinds.scene.marked', { thing }) : m('kinds.scene.placed', { thing, place });
}

/** What the answer says of a thing, in words, and whether that is good. */
export function verdictOf(
  activity: Scene,
  { id, right }: Target,
  chosen: readonly string[],
  { parts }: Graded,
): { right: boolean; label: string } {
  const well = parts[id] === true;
  if (!right) return { right: well, label: m(well ? 'kinds.scene.leftAlone' : 'kinds.scene.inVain') };
  if (activity.task === 'find') return { right: well, label: m(well ? 'kinds.scene.found' : 'kinds.scene.missed') };
  const place = chosen.indexOf(id) + 1;
  if (well) return { right: true, label: m('kinds.order.stands') };
  return { right: false, label: place === 0 ? m('kinds.scene.untouched') : m('kinds.order.yours', { place }) };
}

import type { BlockContent, List, ListItem } from 'mdast';
import { printPlaced } from '#content/activities/place.ts';
import type { Scene, Target } from '#content/activities/scene/schema.ts';
import { printThing } from '#content/activities/scene/thing.ts';

export function printScene({ task, things, targets }: Scene): BlockContent[] {
  const surroundings: BlockContent = { type: 'code', lang: 'scene', value: things.map(printThing).join('\n') };
  if (task === 'find') return [surroundings, list(false, targets.map(printChecked))];
  const steps = targets.filter(({ right }) => right).map(printTarget);
  const others = targets.filter(({ right }) => !right).map(printChecked);
  return [surroundings, list(true, steps), ...(others.length === 0 ? [] : [list(false, others)])];
}

/** `room` goes without saying. */
export function printSceneAttributes({ task, set }: Scene): Record<string, string> {
  return { task, ...(set === 'room' ? {} : { set }) };
}

function list(ordered: boolean, children: ListItem[]): List {
  return { type: 'list', ordered, spread: false, children };
}

function printTarget(target: Target): ListItem {
  return printPlaced(printThing(target), target.text, target.feedback);
}

function printChecked(target: Target): ListItem {
  return { ...printTarget(target), checked: target.right };
}

/** Taps the answers to questions about places: in a picture, on an axis, in a text, in a grid. */

import type { Hand, Of } from './by-hand.ts';
import { plain } from './cards.ts';
import { exactly, nameOf, startingWith } from './names.ts';
import { spotsIn } from './spots.ts';

/** Taps the picture itself at each point. */
export async function tapPicture({ page, words }: Hand, { answer }: Of<'hotspot'>): Promise<void> {
  const area = page.getByRole('button', { name: words('kinds.hotspot.area'), exact: true });
  for (const place of answer.places) {
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (!box || !('x' in place)) throw new Error('No picture to tap.');
    await area.click({ position: { x: (place.x / 100) * box.width, y: (place.y / 100) * box.height } });
  }
}

export async function putLabels({ page, words, press }: Hand, { activity, answer }: Of<'label'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.label.legend') });
  const rows = group.getByRole('list', { name: words('kinds.label.points') }).getByRole('button');
  const items = [...activity.points, ...activity.distractors];
  for (const [index, { id }] of activity.points.entries()) {
    await press(group.getByRole('button', { name: exactly(nameOf(items, answer.labels[id] ?? '')) }));
    await press(rows.nth(index));
  }
}

/** Picks each event and taps the spot behind the one before it. */
export async function placeEvents({ page, words, press }: Hand, { activity, answer }: Of<'timeline'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.timeline.legend') });
  for (const { event, after } of spotsIn(activity, answer)) {
    await press(group.getByRole('button', { name: exactly(event) }));
    const name = after === '' ? words('kinds.timeline.first') : words('kinds.timeline.after', { entry: after });
    await press(group.getByRole('button', { name: exactly(event + name) }));
  }
}

export async function markWords({ page, words, press }: Hand, { activity, answer }: Of<'highlight'>): Promise<void> {
  const group = page.getByRole('group', {
    name: words(`kinds.highlight.${activity.sentences ? 'sentences' : 'words'}`),
  });
  for (const id of answer.words) await press(group.getByRole('button').nth(Number(id.slice(1)) - 1));
}

export async function rateRows({ page, press }: Hand, { activity, answer }: Of<'matrix'>): Promise<void> {
  for (const { id, text } of activity.rows) {
    const row = page.getByRole('radiogroup', { name: startingWith(plain(text)) });
    await press(row.getByRole('radio', { name: exactly(nameOf(activity.columns, answer.ratings[id] ?? '')) }));
  }
}

/** Takes the list where the scene is drawn too, and touches its things one after the other. */
export async function touchThings({ page, words, press }: Hand, { activity, answer }: Of<'scene'>): Promise<void> {
  const group = page.getByRole('group', { name: words(`kinds.scene.${activity.task}`), exact: true });
  const list = group.getByRole('button', { name: words('kinds.scene.list'), exact: true });
  if ((await list.count()) > 0) await press(list);
  const role = activity.task === 'find' ? 'checkbox' : 'button';
  for (const id of 'found' in answer ? answer.found : answer.order) {
    await press(group.getByRole(role, { name: exactly(nameOf(activity.targets, id)) }));
  }
}

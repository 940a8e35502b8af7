/** Answers questions about places with nothing but the keyboard. */
import { activate, type Keyboardist, type Of, tabTo } from './by-keys.ts';
import { exactly, nameOf } from './names.ts';
import { spotsIn } from './spots.ts';

/** How far an arrow key moves the crosshair in percent, alone and with Shift. */
const STEP = 3;
const FINE = 0.5;

/** Moves the crosshair from the middle to each point and marks it. */
export async function crossPicture({ page, words }: Keyboardist, { answer }: Of<'hotspot'>): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: words('kinds.hotspot.area'), exact: true }));
  let [x, y] = [50, 50];
  for (const place of answer.places) {
    if (!('x' in place)) throw new Error('No point.');
    x += await go(page, place.x - x, 'ArrowRight', 'ArrowLeft');
    y += await go(page, place.y - y, 'ArrowDown', 'ArrowUp');
    await page.keyboard.press('Enter');
  }
  // The next stop is a toggle; from there one goes on to Check.
  await page.keyboard.press('Tab');
}

async function go(page: Keyboardist['page'], by: number, forth: string, back: string): Promise<number> {
  const key = by < 0 ? back : forth;
  const steps = Math.floor(Math.abs(by) / STEP);
  const fine = Math.round((Math.abs(by) - steps * STEP) / FINE);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  for (let step = 0; step < fine; step += 1) await page.keyboard.press(`Shift+${key}`);
  return Math.sign(by) * (steps * STEP + fine * FINE);
}

/** Picks each label and presses the digit of its point. */
export async function putLabels({ page, words }: Keyboardist, { activity, answer }: Of<'label'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.label.legend') });
  const items = [...activity.points, ...activity.distractors];
  for (const [index, { id }] of activity.points.entries()) {
    await activate(page, group.getByRole('button', { name: exactly(nameOf(items, answer.labels[id] ?? '')) }));
    await page.keyboard.press(String(index + 1));
  }
}

export async function placeEvents({ page, words }: Keyboardist, { activity, answer }: Of<'timeline'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.timeline.legend') });
  for (const { event, after } of spotsIn(activity, answer)) {
    const chip = group.getByRole('button', { name: exactly(event) });
    if ((await chip.getAttribute('aria-pressed')) === 'false') await activate(page, chip);
    const name = after === '' ? words('kinds.timeline.first') : words('kinds.timeline.after', { entry: after });
    await activate(page, group.getByRole('button', { name: exactly(event + name) }));
  }
}

/** Walks the text from its first word and marks on the way. */
export async function walkWords({ page, words }: Keyboardist, { activity, answer }: Of<'highlight'>): Promise<void> {
  const name = words(`kinds.highlight.${activity.sentences ? 'sentences' : 'words'}`);
  await tabTo(page, page.getByRole('group', { name }).getByRole('button').first());
  let at = 1;
  for (const id of answer.words) {
    for (; at < Number(id.slice(1)); at += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
  }
}

/** A digit for each line in turn. */
export async function rateRows({ page }: Keyboardist, { activity, answer }: Of<'matrix'>): Promise<void> {
  for (const { id } of activity.rows) {
    const column = activity.columns.findIndex((one) => one.id === answer.ratings[id]);
    await page.keyboard.press(String(column + 1));
  }
}

/** Goes to each thing in the scene, or in the list where no scene is drawn, and touches it. */
export async function touchThings({ page, words }: Keyboardist, { activity, answer }: Of<'scene'>): Promise<void> {
  const group = page.getByRole('group', { name: words(`kinds.scene.${activity.task}`), exact: true });
  const scene = group.getByRole('group', { name: words('kinds.scene.area'), exact: true });
  const thing = scene
    .getByRole('button')
    .or(group.getByRole('checkbox'))
    .or(group.getByRole('listitem').getByRole('button'));
  await thing.first().waitFor();
  for (const id of 'found' in answer ? answer.found : answer.order) {
    await tabTo(page, thing.and(page.getByLabel(exactly(nameOf(activity.targets, id)))).first());
    await page.keyboard.press('Space');
  }
  // From a thing Enter would touch it once more; the next stop but the last leads on to Check.
  await page.keyboard.press('Tab');
}

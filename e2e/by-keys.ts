/** Gives an answer with nothing but the keyboard, kind by kind. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answered } from './answers.ts';
import { plain } from './cards.ts';
import { nameOf, squeeze } from './names.ts';
import { crossPicture, placeEvents, putLabels, rateRows, touchThings, walkWords } from './places-by-keys.ts';
import { keyName, panelOf } from './screen-keys.ts';
import type { Words } from './words.ts';

export interface Keyboardist {
  readonly page: Page;
  readonly words: Words;
}

export type Of<K extends Answered['kind']> = Extract<Answered, { kind: K }>;

/** More stops than any screen has. */
const FAR = 120;

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < FAR; stops += 1) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  await expect(target, `reached by ${key}`).toBeFocused();
}

export async function answerByKeys(hand: Keyboardist, answered: Answered): Promise<void> {
  const { page, words } = hand;
  switch (answered.kind) {
    case 'choice':
      return choose(page, answered);
    case 'true-false':
      return page.keyboard.press(answered.answer.value ? '1' : '2');
    case 'cloze':
      return fillGaps(hand, answered);
    case 'short-answer':
    case 'numeric':
      await tabTo(page, page.getByRole('main').getByRole('textbox'));
      return page.keyboard.type(answered.answer.text);
    case 'order':
      return sort(hand, answered);
    case 'match':
      return pair(hand, answered);
    case 'categorize':
      return place(hand, answered);
    case 'shortcut':
      return pressKeys(hand, answered);
    case 'estimate':
      await tabTo(page, page.getByRole('main').getByRole('textbox'));
      return page.keyboard.type(String(answered.answer.estimate));
    case 'formula':
      await tabTo(page, page.getByRole('main').getByRole('textbox'));
      return page.keyboard.type(answered.answer.text);
    case 'explain':
      return writeAndRate(hand, answered);
    case 'sandbox':
      return setFields(hand, answered);
    case 'simulation':
      for (const choice of answered.answer.choices) await page.keyboard.press(String(choice + 1));
      return;
    case 'flashcard':
      await tabTo(page, page.getByRole('button', { name: words('kinds.flashcard.turn') }));
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: words('kinds.flashcard.back') }).waitFor();
      return page.keyboard.press({ no: '1', partly: '2', yes: '3' }[answered.answer.recalled]);
    case 'hotspot':
      return crossPicture(hand, answered);
    case 'label':
      return putLabels(hand, answered);
    case 'timeline':
      return placeEvents(hand, answered);
    case 'highlight':
      return walkWords(hand, answered);
    case 'matrix':
      return rateRows(hand, answered);
    case 'scene':
      return touchThings(hand, answered);
  }
}

/** Writes, compares, ticks what is met by its digit and is done. */
async function writeAndRate({ page, words }: Keyboardist, { activity, answer }: Of<'explain'>): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole('textbox'));
  await page.keyboard.type(answer.text);
  await page.keyboard.press('Control+Enter');
  const done = page.getByRole('button', { name: words('kinds.explain.done') });
  await done.waitFor();
  for (const [index, { id }] of activity.criteria.entries()) {
    if (answer.met.includes(id)) await page.keyboard.press(String(index + 1));
  }
  await tabTo(page, done);
  await page.keyboard.press('Enter');
}

/** Letters choose an option, Space turns a switch; then on to the button that checks, where Enter is nobody else's. */
async function setFields({ page, words }: Keyboardist, { activity, answer }: Of<'sandbox'>): Promise<void> {
  for (const field of activity.fields) {
    const value = answer.values[field.id] ?? field.start;
    if (value === field.start) continue;
    const control = page.getByRole('main').getByLabel(field.label, { exact: true });
    await tabTo(page, control);
    if (field.type === 'switch') await page.keyboard.press('Space');
    else if (field.type === 'choice')
      await page.keyboard.type(field.options.find(({ id }) => id === value)?.text ?? '');
    else {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(String(value));
    }
  }
  await tabTo(page, page.getByRole('button', { name: words('player.check'), exact: true }));
}

async function choose(page: Page, { activity, answer }: Of<'choice'>): Promise<void> {
  const tiles = page.getByRole('main').getByRole('radio').or(page.getByRole('main').getByRole('checkbox'));
  for (const id of answer.chosen) await page.keyboard.press(await digitFor(tiles, nameOf(activity.options, id)));
}

async function fillGaps({ page, words }: Keyboardist, { activity, answer }: Of<'cloze'>): Promise<void> {
  const bank = page.getByRole('list', { name: words('kinds.cloze.bank') });
  for (const [index, { id }] of activity.gaps.entries()) {
    const text = answer.gaps[id];
    if (text === undefined) continue;
    const name = words('kinds.cloze.gap', { place: index + 1, count: activity.gaps.length });
    if (activity.bank.length > 0) {
      await page.keyboard.press(await digitFor(bank.getByRole('button'), text));
      continue;
    }
    await tabTo(page, page.getByRole('textbox', { name, exact: true }));
    await page.keyboard.type(text);
  }
}

/** Two digits a line: the one that it has, then the one that it should have. */
async function sort({ page, words }: Keyboardist, { activity, answer }: Of<'order'>): Promise<void> {
  const lines = page.getByRole('group', { name: words('kinds.order.legend') }).getByRole('listitem');
  for (const [index, id] of answer.order.entries()) {
    const from = await digitFor(lines, nameOf(activity.items, id));
    if (from === String(index + 1)) continue;
    await page.keyboard.press(from);
    await page.keyboard.press(String(index + 1));
  }
}

/** The first item without a partner is always the one whose turn it is. */
async function pair({ page, words }: Keyboardist, { activity, answer }: Of<'match'>): Promise<void> {
  const rights = [...activity.pairs.map(({ id, right }) => ({ id, text: right })), ...activity.distractors];
  const tiles = page.getByRole('list', { name: words('kinds.match.rights') }).getByRole('button');
  for (const { id } of activity.pairs) {
    await page.keyboard.press(await digitFor(tiles, nameOf(rights, answer.pairs[id] ?? '')));
  }
}

async function place({ page, words }: Keyboardist, { activity, answer }: Of<'categorize'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.categorize.legend') });
  for (let left = activity.items.length; left > 0; left -= 1) {
    const active = squeeze((await group.getByRole('button', { pressed: true }).textContent()) ?? '');
    const item = activity.items.find(({ text }) => squeeze(plain(text)) === active);
    const category = activity.categories.findIndex(({ id }) => id === answer.places[item?.id ?? '']);
    await page.keyboard.press(String(category + 1));
  }
}

/** Presses the real keys where the page can hear them, else walks to the keys on screen. */
async function pressKeys({ page, words }: Keyboardist, { answer }: Of<'shortcut'>): Promise<void> {
  const pad = page.getByRole('button', { name: words('kinds.shortcut.start') });
  const names = answer.keys.split(/\+(?=.)/);
  if ((await pad.count()) > 0) {
    await tabTo(page, pad);
    await page.keyboard.press('Enter');
    return page.keyboard.press(names.map((name) => PRESSED[name] ?? name).join('+'));
  }
  const grid = page.getByRole('group', { name: words('kinds.shortcut.keys'), exact: true });
  const modifiers = page.getByRole('group', { name: words('kinds.shortcut.modifiers') });
  const key = names.pop() ?? '';
  for (const name of names)
    await activate(page, modifiers.getByRole('button', { name: keyName(name, words), exact: true }));
  if (panelOf(key) !== 'letters') {
    await tabTo(page, page.getByRole('radio', { name: words('kinds.shortcut.letters'), exact: true }));
    for (const panel of ['signs', 'others']) {
      await page.keyboard.press('ArrowRight');
      if (panel === panelOf(key)) break;
    }
  }
  await activate(page, grid.getByRole('button', { name: keyName(key, words), exact: true }));
}

/** Playwright's names for keys whose names differ from the module format's. */
const PRESSED: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

export async function activate(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Space');
}

/** The digit key of the tile called `name`: its place among `tiles`. */
async function digitFor(tiles: Locator, name: string): Promise<string> {
  const names = await tiles.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = (element.closest('label') ?? element).cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return copy.textContent ?? '';
    }),
  );
  const wanted = squeeze(name);
  const exact = names.findIndex((text) => squeeze(text) === wanted);
  const index = exact >= 0 ? exact : names.findIndex((text) => squeeze(text).startsWith(wanted));
  if (index < 0) throw new Error(`No tile is called "${name}": ${names.join(' | ')}`);
  return String(index + 1);
}

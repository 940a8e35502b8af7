/** Gives an answer by tapping or clicking what is on screen, kind by kind. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answered } from './answers.ts';
import { exactly, nameOf, squeeze, startingWith } from './names.ts';
import { markWords, placeEvents, putLabels, rateRows, tapPicture, touchThings } from './places-by-hand.ts';
import { keyName, panelOf } from './screen-keys.ts';
import type { Words } from './words.ts';

export interface Hand {
  readonly page: Page;
  readonly words: Words;
  /** A tap on phones, a click elsewhere. */
  readonly press: (target: Locator) => Promise<void>;
}

export type Of<K extends Answered['kind']> = Extract<Answered, { kind: K }>;

export async function answerByHand(hand: Hand, answered: Answered): Promise<void> {
  const { page, words, press } = hand;
  switch (answered.kind) {
    case 'choice':
      return choose(hand, answered);
    case 'true-false':
      return press(page.getByRole('radio', { name: words(`kinds.trueFalse.${answered.answer.value}`), exact: true }));
    case 'cloze':
      return fillGaps(hand, answered);
    case 'short-answer':
    case 'numeric':
      return page.getByRole('main').getByRole('textbox').fill(answered.answer.text);
    case 'order':
      return sort(hand, answered);
    case 'match':
      return pair(hand, answered);
    case 'categorize':
      return place(hand, answered);
    case 'shortcut':
      return putTogether(hand, answered.answer.keys);
    case 'estimate':
      return main(page).getByRole('textbox').fill(String(answered.answer.estimate));
    case 'formula':
      return main(page).getByRole('textbox').fill(answered.answer.text);
    case 'explain':
      return writeAndRate(hand, answered);
    case 'sandbox':
      return setFields(hand, answered);
    case 'simulation':
      for (const choice of answered.answer.choices) await press(choicesOn(page, words).nth(choice));
      return;
    case 'flashcard':
      await press(page.getByRole('button', { name: words('kinds.flashcard.turn') }));
      return press(
        page.getByRole('button', { name: words(`kinds.flashcard.${answered.answer.recalled}`), exact: true }),
      );
    case 'hotspot':
      return tapPicture(hand, answered);
    case 'label':
      return putLabels(hand, answered);
    case 'timeline':
      return placeEvents(hand, answered);
    case 'highlight':
      return markWords(hand, answered);
    case 'matrix':
      return rateRows(hand, answered);
    case 'scene':
      return touchThings(hand, answered);
  }
}

function main(page: Page): Locator {
  return page.getByRole('main');
}

/** Writes, compares with the model answer, ticks what is met and is done. */
async function writeAndRate({ page, words, press }: Hand, { activity, answer }: Of<'explain'>): Promise<void> {
  await main(page).getByRole('textbox').fill(answer.text);
  await press(page.getByRole('button', { name: words('kinds.explain.compare') }));
  for (const id of answer.met) {
    await press(page.getByRole('checkbox', { name: exactly(nameOf(activity.criteria, id)) }));
  }
  await press(page.getByRole('button', { name: words('kinds.explain.done') }));
}

async function setFields({ page, press }: Hand, { activity, answer }: Of<'sandbox'>): Promise<void> {
  for (const field of activity.fields) {
    const value = answer.values[field.id] ?? field.start;
    if (value === field.start) continue;
    const control = main(page).getByLabel(field.label, { exact: true });
    if (field.type === 'switch') await press(control);
    else if (field.type === 'choice') await control.selectOption(String(value));
    else await control.fill(String(value));
  }
}

async function choose({ page, press }: Hand, { activity, answer }: Of<'choice'>): Promise<void> {
  const role = activity.options.filter(({ right }) => right).length > 1 ? 'checkbox' : 'radio';
  for (const id of answer.chosen) await press(page.getByRole(role, { name: exactly(nameOf(activity.options, id)) }));
}

async function fillGaps({ page, words, press }: Hand, { activity, answer }: Of<'cloze'>): Promise<void> {
  const bank = page.getByRole('list', { name: words('kinds.cloze.bank') });
  for (const [index, { id }] of activity.gaps.entries()) {
    const text = answer.gaps[id];
    if (text === undefined) continue;
    const name = words('kinds.cloze.gap', { place: index + 1, count: activity.gaps.length });
    if (activity.bank.length === 0) await page.getByRole('textbox', { name, exact: true }).fill(text);
    else await press(bank.getByRole('button', { name: text, exact: true, disabled: false }).first());
  }
}

/** Picks up line after line, moves it up to its place and puts it down. */
async function sort({ page, words, press }: Hand, { activity, answer }: Of<'order'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.order.legend') });
  for (const [index, id] of answer.order.entries()) {
    const item = nameOf(activity.items, id);
    const lines = group.getByRole('listitem');
    const line = group.getByRole('button', { name: exactly(item) });
    const from = (await lines.allTextContents()).findIndex((text) => squeeze(text).endsWith(squeeze(item)));
    if (from <= index) continue;
    await press(line);
    for (let at = from; at > index; at -= 1) {
      await press(group.getByRole('button', { name: exactly(words('kinds.order.up', { item })) }));
      await expect(lines.nth(at - 1)).toContainText(item);
    }
    await press(line);
  }
}

async function pair({ page, words, press }: Hand, { activity, answer }: Of<'match'>): Promise<void> {
  const lefts = activity.pairs.map(({ id, left }) => ({ id, text: left }));
  const rights = [...activity.pairs.map(({ id, right }) => ({ id, text: right })), ...activity.distractors];
  for (const [left, right] of Object.entries(answer.pairs)) {
    await press(tileOf(page.getByRole('list', { name: words('kinds.match.lefts') }), nameOf(lefts, left)));
    await press(tileOf(page.getByRole('list', { name: words('kinds.match.rights') }), nameOf(rights, right)));
  }
}

async function place({ page, words, press }: Hand, { activity, answer }: Of<'categorize'>): Promise<void> {
  const group = page.getByRole('group', { name: words('kinds.categorize.legend') });
  for (const [item, category] of Object.entries(answer.places)) {
    await press(group.getByRole('button', { name: exactly(nameOf(activity.items, item)) }));
    const bin = startingWith(nameOf(activity.categories, category));
    await press(group.getByRole('button', { name: bin }).last());
  }
}

/** Puts a combination together with the keys on screen. */
async function putTogether({ page, words, press }: Hand, keys: string): Promise<void> {
  const offer = page.getByRole('button', { name: words('kinds.shortcut.screen') });
  if ((await offer.count()) > 0 && (await offer.getAttribute('aria-pressed')) === 'false') await press(offer);
  const names = keys.split(/\+(?=.)/);
  const key = names.pop() ?? '';
  const modifiers = page.getByRole('group', { name: words('kinds.shortcut.modifiers') });
  for (const name of names) await press(modifiers.getByRole('button', { name: keyName(name, words), exact: true }));
  await press(page.getByRole('radio', { name: words(`kinds.shortcut.${panelOf(key)}`), exact: true }));
  const grid = page.getByRole('group', { name: words('kinds.shortcut.keys'), exact: true });
  await press(grid.getByRole('button', { name: keyName(key, words), exact: true }));
}

/** A tile of the match board says more once it has a partner. */
function tileOf(list: Locator, name: string): Locator {
  return list.getByRole('button', { name: startingWith(name) }).first();
}

/** The choices of a scene, in their order. */
function choicesOn(page: Page, words: Words): Locator {
  return page.getByRole('group', { name: words('kinds.simulation.legend') }).getByRole('button');
}

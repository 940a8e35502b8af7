/** Plays sessions through the interface as a person does: reads or answers what is on screen, then goes on. */
import { expect, type Locator, type Page } from '@playwright/test';
import { answerTo } from './answers.ts';
import { answerByHand } from './by-hand.ts';
import { answerByKeys, tabTo } from './by-keys.ts';
import { isActivity, type KnownCard, recognise } from './cards.ts';
import type { Words } from './words.ts';

export interface Person {
  readonly page: Page;
  readonly words: Words;
  readonly cards: readonly KnownCard[];
  readonly uses: 'thumb' | 'mouse' | 'keyboard';
}

export interface Step {
  readonly known: KnownCard;
  /** How an activity was answered; absent on cards to read. */
  readonly right?: boolean;
}

export interface Way {
  /** Whether the next activity is answered rightly; by default every one is. */
  readonly right?: (known: KnownCard, answered: number) => boolean;
  /** How long this person takes for everything, as a multiple of what is usual: 1 by default. */
  readonly slowness?: number;
  /** Called with each card before anything is done with it: time may pass, somebody may look. */
  readonly meet?: (known: KnownCard) => Promise<void>;
  /** Called when an activity is answered and its feedback is on screen. */
  readonly met?: (known: KnownCard, right: boolean) => Promise<void>;
  /** Ends the play when true; by default only the end of the session does. */
  readonly enough?: (steps: readonly Step[]) => boolean;
}

/** Nobody is average: how much longer or shorter one takes than the estimate, card by card. */
const PACES = [0.8, 1.3, 1, 0.7, 1.2, 0.9, 1.1];

/** The share of right answers, spread evenly: .75 is three right ones, then a wrong one. */
export function share(rate: number): (known: KnownCard, answered: number) => boolean {
  return (_, answered) => Math.floor((answered + 1) * rate) > Math.floor(answered * rate);
}

/**
 * Plays on from the card on screen until the recap, or until it is enough. Each card takes the time that a person
 * needs, by the page's clock, which must be installed.
 */
export async function play(
  person: Person,
  { right = () => true, slowness = 1, meet, met, enough }: Way = {},
): Promise<Step[]> {
  const steps: Step[] = [];
  for (let known = await look(person); known && !enough?.(steps); known = await look(person)) {
    await meet?.(known);
    const pace = slowness * (PACES[steps.length % PACES.length] ?? 1);
    await person.page.clock.fastForward(Math.round(known.seconds * 1000 * pace));
    if (isActivity(known.card)) {
      const rightly = right(known, steps.filter((step) => step.right !== undefined).length);
      await answer(person, known, rightly);
      await met?.(known, rightly);
      steps.push({ known, right: rightly });
    } else steps.push({ known });
    await goOn(person, known);
  }
  return steps;
}

/** The card on screen; `undefined` on the recap. */
export async function look({ page, words, cards }: Person): Promise<KnownCard | undefined> {
  const end = endOf(page, words);
  const card = cardOn(page, words);
  await card.or(end).first().waitFor();
  if (await end.isVisible()) return undefined;
  return recognise(cards, (await card.textContent()) ?? '');
}

/** Answers the activity on screen, checks, and sees the verdict that belongs to such an answer. */
export async function answer(person: Person, { card }: KnownCard, right: boolean): Promise<void> {
  const { page, words } = person;
  if (!isActivity(card)) throw new Error(`The card "${card.id}" is no activity.`);
  const answered = answerTo(card, right);
  if (person.uses === 'keyboard') await answerByKeys(person, answered);
  else await answerByHand({ page, words, press: pressOf(person) }, answered);
  if (card.kind !== 'flashcard' && card.kind !== 'explain') await check(person);
  const verdicts = right ? [words('player.right')] : [words('player.wrong'), words('player.partly')];
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).last()).toHaveText(
    new RegExp(`^\\s*(${verdicts.join('|')})\\s*$`),
  );
}

/** Goes to the next card and waits until this one is gone. */
export async function goOn(person: Person, { card }: KnownCard): Promise<void> {
  const { page, words } = person;
  const shown = await cardOn(page, words).elementHandle();
  const name = words(isActivity(card) ? 'player.next' : 'player.continue');
  if (person.uses === 'keyboard') {
    // Enter goes through what a card holds before it goes on.
    const within = insideOf(card);
    for (let press = 0; press <= within; press++) await page.keyboard.press('Enter');
  } else await pressOf(person)(page.getByRole('button', { name, exact: true }));
  await page.waitForFunction((element) => !element?.isConnected, shown);
}

/** How often Enter is taken by a card before it goes on. */
function insideOf(card: KnownCard['card']): number {
  if (card.kind === 'slides') return card.slides.length - 1;
  return card.kind === 'worked-example' ? card.steps.length * 2 + 1 : 0;
}

/** Tap, click: what this person does to a control. */
export function pressOf({ uses }: Pick<Person, 'uses'>): (target: Locator) => Promise<void> {
  return uses === 'thumb' ? (target) => target.tap() : (target) => target.click();
}

async function check(person: Person): Promise<void> {
  const { page, words } = person;
  const button = page.getByRole('button', { name: words('player.check'), exact: true });
  if (person.uses === 'keyboard') {
    // On a toggle Enter means the toggle; elsewhere it checks.
    if (await page.evaluate(() => document.activeElement?.hasAttribute('aria-pressed'))) await tabTo(page, button);
    return page.keyboard.press('Enter');
  }
  const sure = page.getByRole('button', { name: words('player.sure'), exact: true });
  await pressOf(person)(button.or(sure));
}

export function endOf(page: Page, words: Words): Locator {
  return page.getByRole('link', { name: words('player.to-today'), exact: true });
}

/** The card in the player or in a placement, which one can close; other places have regions too. */
function cardOn(page: Page, words: Words): Locator {
  const close = page
    .getByRole('button', { name: words('player.close'), exact: true })
    .or(page.getByRole('button', { name: words('placement.close'), exact: true }));
  return page.getByRole('main').filter({ has: close }).getByRole('region').first();
}

import { expect } from '@playwright/test';
import { ACTIVITY_KINDS, isActivity, modulesWith, READING_KINDS } from '../cards.ts';
import { goTo, openLesson, start } from '../places.ts';
import { answer, endOf, goOn, look, type Person, play, pressOf, share } from '../play.ts';
import type { Tour, Visit } from './tour.ts';

const TUESDAY = new Date('2026-11-03T08:20:00+01:00');
const DAY = 86_400_000;

export const learner: Tour = {
  name: 'learner',
  shows: 'each kind of card before and after, the helps of the player, the recap, and every place with progress',
  async walk(person, visit) {
    await person.page.clock.setSystemTime(TUESDAY);
    await person.page.goto('/me');
    await pressOf(person)(person.page.getByRole('switch', { name: person.words('me.confidence') }));
    await seeCards(person, visit);
    await seeHelps(person, visit);
    await seeRecap(person, visit);
    await seePlaces(person, visit);
  },
};

/** Plays lessons until each kind of card was seen, and each kind of activity answered, rightly or wrongly in turn. */
async function seeCards(person: Person, visit: Visit): Promise<void> {
  const left = new Set<string>([...ACTIVITY_KINDS, ...READING_KINDS]);
  for (const lesson of modulesWith(person.cards, [...ACTIVITY_KINDS, ...READING_KINDS])) {
    const cards = person.cards.filter(({ module }) => module.id === lesson);
    await openLesson(person.page, lesson);
    await play(person, {
      right: (_, answered) => answered % 2 === 0,
      meet: async ({ card }) => {
        if (!left.has(card.kind)) return;
        await visit(isActivity(card) ? `card-${card.kind}-unanswered` : `card-${card.kind}`);
        if (!isActivity(card)) left.delete(card.kind);
      },
      met: async ({ card }, right) => {
        if (left.delete(card.kind)) await visit(`card-${card.kind}-${right ? 'right' : 'wrong'}`);
      },
      enough: () => !cards.some(({ card }) => left.has(card.kind)),
    });
  }
  expect([...left]).toEqual([]);
}

async function seeHelps(person: Person, visit: Visit): Promise<void> {
  const { page, words, cards } = person;
  const press = pressOf(person);
  const hinted = cards.find(
    ({ module, card }) => card === module.cards[0] && isActivity(card) && card.hints.length > 0 && card.source,
  );
  if (!hinted) throw new Error('No module begins with a hint and a source.');
  await openLesson(page, hinted.module.id);
  await look(person);
  await press(page.getByRole('button', { name: words('player.hint'), exact: true }));
  await visit('player-hint');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: words('player.shortcuts') }).waitFor();
  await visit('player-shortcuts');
  await page.keyboard.press('Escape');
  await play(person, {
    met: async ({ card }) => {
      if (card !== hinted.card) return;
      await press(page.getByRole('button', { name: words('player.source'), exact: true }));
      await page.getByRole('dialog', { name: words('player.source') }).waitFor();
      await visit('player-source');
      await page.keyboard.press('Escape');
    },
    enough: (steps) => steps.length === 1,
  });
  await press(page.getByRole('button', { name: words('player.close') }));
  await page.getByRole('link', { name: words('today.resume'), exact: true }).waitFor();
  await visit('today-left-in-the-middle');
}

async function seeRecap(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  const press = pressOf(person);
  await page.goto('/session?minutes=5&seed=3');
  await play(person, { right: share(0.75) });
  await page.getByRole('button', { name: words('player.plan-save') }).waitFor();
  await visit('recap');
  await press(page.getByRole('button', { name: words('player.plan-save') }));
  await page.getByText(words('player.plan-kept')).waitFor();
  await visit('recap-plan-kept');
  await press(endOf(page, words));
}

async function seePlaces(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  const press = pressOf(person);
  await page.clock.fastForward(2 * DAY);
  await page.reload();
  await page.getByRole('link', { name: words('today.start'), exact: true }).waitFor();
  await visit('today-with-progress');
  await goTo(person, 'memory');
  await page.getByRole('region', { name: words('memory.plans') }).waitFor();
  await visit('memory');
  await seePlacement(person, visit);
  await page.goto('/module/anchoring');
  await page.getByRole('link', { name: words('find.warm-up') }).waitFor();
  await visit('module-begun');
  await press(
    page
      .getByRole('button', { name: words('pocket.pin-named', { title: await page.locator('h1').innerText() }) })
      .first(),
  );
  await page.getByText(words('pocket.pinned')).waitFor();
  await page.goto('/pocket');
  await page.getByRole('button', { name: words('pocket.arrange') }).waitFor();
  await visit('pocket');
  await press(page.getByRole('button', { name: words('pocket.arrange') }));
  await visit('pocket-arranged');
  await seeThisDevice(person, visit);
  await page.goto('/listen/anchoring');
  await page.getByRole('heading', { name: words('listen.silent') }).waitFor();
  await visit('listen-without-a-voice');
  await page.goto('/memory');
  await goTo(person, 'today');
  await start(person, 5);
  await look(person);
  await visit('player-review');
}

/** What is kept on the device, with a module that has recordings. */
async function seeThisDevice(person: Person, visit: Visit): Promise<void> {
  const { page, words, cards } = person;
  const recorded = cards.find(({ card }) => 'seconds' in card && 'transcript' in card);
  if (!recorded) throw new Error('No module has a recording.');
  await page.goto(`/module/${recorded.module.id}`);
  await page
    .getByRole('button', { name: words('find.keep'), exact: true })
    .or(page.getByText(words('find.kept')))
    .waitFor();
  const keep = page.getByRole('button', { name: words('find.keep'), exact: true });
  if (await keep.isVisible()) await pressOf(person)(keep);
  await page.getByText(words('find.kept')).waitFor();
  await page.goto('/me');
  const device = page.getByRole('region', { name: words('offline.device') });
  await device.getByRole('button', { name: words('offline.remove', { title: recorded.module.title }) }).waitFor();
  await visit('me-this-device');
}

/** Finds out what is known of listening, to its result. */
async function seePlacement(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  await page.goto('/placement/listening');
  const toMemory = page.getByRole('link', { name: words('placement.to-memory'), exact: true });
  await page
    .getByRole('button', { name: words('placement.close'), exact: true })
    .or(toMemory)
    .first()
    .waitFor();
  await visit('placement');
  while (!(await toMemory.isVisible())) {
    const known = await look(person);
    if (!known) throw new Error('A placement has no recap.');
    await answer(person, known, false);
    await goOn(person, known);
    await page
      .getByRole('button', { name: words('placement.close'), exact: true })
      .or(toMemory)
      .first()
      .waitFor();
  }
  await visit('placement-result');
}

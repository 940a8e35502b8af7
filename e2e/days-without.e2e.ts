import type { Library } from '#contract/library.ts';
import type { StateDigest } from '#contract/sync.ts';
import { abilityOf } from '#core/mastery/ability.ts';
import { compose } from '#core/planning/compose.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { guidanceOf } from '#core/recommendation/guidance.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import { pinChance } from './chance.ts';
import { eventsOnDevice, keptPlan, untilFetched, untilInstalled } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { askFor, setUp } from './owner.ts';
import { openLesson, start } from './places.ts';
import { endOf, look, type Person, play, pressOf } from './play.ts';

const DAY = 86_400_000;

/** A film, a podcast and a simulation, and how many cards of each lesson are done before the network goes. */
const BEGUN = [
  { lesson: 'lift-safely', cards: 5 },
  { lesson: 'mark-your-place', cards: 1 },
  { lesson: 'two-of-a-name', cards: 2 },
];
const KINDS = ['video', 'audio', 'simulation'];

/** From so many remembered things on, plans are made with guidance. */
const ENOUGH_TO_ADVISE = 20;

test.use({ alone: true });

/** The plan that Node makes of the same log. */
function planned(log: readonly LoggedEvent[], catalogue: Library, request: PlanRequest): Plan {
  const state = fold(log);
  if (Object.keys(state.memories).length < ENOUGH_TO_ADVISE) return compose(request, state, catalogue);
  const guidance = guidanceOf(request, { ability: abilityOf(log, catalogue), state, catalogue }, {});
  return compose({ ...request, guidance }, state, catalogue);
}

/** The events that the server has, and those of the device as they would be exported. */
async function bothSides({ page }: Person): Promise<{ server: LoggedEvent[]; device: LoggedEvent[] }> {
  const { events } = (await (await page.request.get('/api/me/export')).json()) as { events: LoggedEvent[] };
  return { server: ordered(events), device: ordered(await eventsOnDevice(page)) };
}

/** Opens each lesson, does its first cards, and closes it. */
async function beginAll(person: Person): Promise<void> {
  const { page, words } = person;
  for (const { lesson, cards } of BEGUN) {
    await openLesson(page, lesson);
    await play(person, { enough: ({ length }) => length === cards });
    await pressOf(person)(page.getByRole('button', { name: words('player.close') }));
  }
}

/** The session on screen is the one that Node would make of this log: answers its cards. */
async function expectRightPlan(person: Person, catalogue: Library): Promise<Plan> {
  await look(person);
  const { request, plan } = await keptPlan(person.page);
  const expected = planned(ordered(await eventsOnDevice(person.page)), catalogue, request);
  expect(plan.bites.map(({ id }) => id)).toEqual(expected.bites.map(({ id }) => id));
  return plan;
}

/** Presses play and waits until the film or the sound has moved on. */
async function hear(person: Person): Promise<void> {
  const { page, words } = person;
  const place = page.getByRole('slider', { name: words('recording.seek') });
  const before = Number(await place.inputValue());
  await pressOf(person)(page.getByRole('button', { name: words('recording.play'), exact: true }));
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('days in a tunnel: ten minutes hold film, sound and simulation, those of the third day are right, both sides agree', async ({
  person,
  cards,
  context,
}) => {
  test.setTimeout(300_000);
  const { page, words } = person;
  await setUp(person, 'dana@example.org', 'Clinic');
  const by = new Date(Date.now() + 2 * DAY).toLocaleDateString('sv');
  for (const { lesson } of BEGUN) await askFor(person, 'Clinic', lesson, by);
  await beginAll(person);
  await page.goto('/');
  await untilInstalled(page);
  const recordings = cards.flatMap(({ module, card }) =>
    BEGUN.some(({ lesson }) => lesson === module.id) && 'src' in card && 'transcript' in card ? [card.src] : [],
  );
  await untilFetched(page, recordings);
  const catalogue = (await (await page.request.get('/api/library?language=en')).json()) as Library;
  await context.setOffline(true);
  await page.close();

  const cold = { ...person, page: await context.newPage() };
  await pinChance(cold.page, 5);
  await cold.page.route('**', (route) => route.abort());
  await cold.page.clock.fastForward(DAY);
  await cold.page.goto('/');
  await start(cold, 10);
  const plan = await expectRightPlan(cold, catalogue);
  expect(plan.bites.map(({ kind }) => kind)).toEqual(expect.arrayContaining(KINDS));
  const steps = await play(cold, {
    slowness: 0.7,
    meet: async ({ card }) => {
      if (card.kind === 'video' || card.kind === 'audio') await hear(cold);
    },
  });
  expect(steps.map(({ known }) => known.card.kind)).toEqual(expect.arrayContaining(KINDS));
  await expect(cold.page.getByRole('main')).toContainText(/\d+ min of 10 min/);
  await endOf(cold.page, words).tap();

  await cold.page.clock.fastForward(3 * DAY);
  await cold.page.goto('/');
  await start(cold, 10);
  await expectRightPlan(cold, catalogue);
  await play(cold, { enough: ({ length }) => length === 3 });

  await cold.page.unroute('**');
  await context.setOffline(false);
  await cold.page.goto('/');
  await expectAgreement(cold);
});

test('a phone that was off for three months and is signed out by then asks to sign in, and loses nothing', async ({
  person,
  context,
}) => {
  test.setTimeout(120_000);
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'drawer@example.org');
  await untilInstalled(page);
  await context.setOffline(true);
  await openLesson(page, 'anchoring');
  await play(person, { enough: ({ length }) => length === 3 });
  await page.clock.fastForward(90 * DAY);
  await openLesson(page, 'batna');
  await play(person, { enough: ({ length }) => length === 3 });

  await context.clearCookies();
  await context.setOffline(false);
  await page.goto('/');
  await pressOf(person)(page.getByRole('button', { name: words('today.fresh') }));
  await expect(page.getByRole('heading', { name: words('today.expired-title') })).toBeVisible();
  const kept = await eventsOnDevice(page);
  expect(kept.filter(({ kind }) => kind === 'attempt').length).toBeGreaterThanOrEqual(2);

  await signIn(person, 'drawer@example.org');
  await expectAgreement(person);
  const after = new Set((await eventsOnDevice(page)).map(({ id }) => id));
  expect(kept.filter(({ id }) => !after.has(id))).toEqual([]);
});

/** Waits until everything was sent: device and server then have the same events and come to the same state. */
async function expectAgreement(person: Person): Promise<void> {
  const { page } = person;
  const server = async () => (await (await page.request.get('/api/me/state')).json()) as StateDigest;
  await expect.poll(async () => (await server()).count).toBe((await eventsOnDevice(page)).length);
  await expect.poll(async () => digest(fold(await eventsOnDevice(page)))).toBe((await server()).digest);
  const sides = await bothSides(person);
  expect(sides.device).toEqual(sides.server);
}

import type { Library } from '#contract/library.ts';
import type { StateDigest } from '#contract/sync.ts';
import { abilityOf } from '#core/mastery/ability.ts';
import { compose } from '#core/planning/compose.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { guidanceOf } from '#core/recommendation/guidance.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import { isActivity, type KnownCard } from './cards.ts';
import { eventsOnDevice, keptPlan, untilInstalled } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { openLesson, start } from './places.ts';
import { endOf, look, type Person, play, pressOf } from './play.ts';

const DAY = 86_400_000;

const isFilm = ({ card }: KnownCard) => card.kind === 'video';
const isSound = ({ card }: KnownCard) => card.kind === 'audio';
const isSimulation = ({ card }: KnownCard) => isActivity(card) && card.kind === 'simulation';

/** From so many remembered things on, plans are made with guidance. */
const ENOUGH_TO_ADVISE = 20;

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

test('days in a tunnel: film, sound and simulation play, the session of the third day is the right one, and both sides agree', async ({
  person,
  cards,
  context,
}) => {
  test.setTimeout(240_000);
  const { page, words } = person;
  const lessons = [isFilm, isSound, isSimulation].map((is) => cards.find(is)?.module.id ?? '');
  await page.goto('/');
  await signIn(person, 'dana@example.org');
  for (const lesson of lessons.slice(0, 2)) {
    await page.goto(`/module/${lesson}`);
    await pressOf(person)(page.getByRole('button', { name: words('find.keep'), exact: true }));
    await page.getByText(words('find.kept')).waitFor();
  }
  await untilInstalled(page);
  const catalogue = (await (await page.request.get('/api/library?language=en')).json()) as Library;
  await context.setOffline(true);
  await page.close();

  const cold = { ...person, page: await context.newPage() };
  await cold.page.route('**', (route) => route.abort());
  const met = new Set<string>();
  for (const lesson of new Set(lessons)) {
    await openLesson(cold.page, lesson);
    await play(cold, {
      meet: async ({ card }) => {
        met.add(card.kind);
      },
    });
    await endOf(cold.page, words).tap();
  }
  expect([...met]).toEqual(expect.arrayContaining(['video', 'audio', 'simulation']));

  await cold.page.clock.fastForward(3 * DAY);
  await cold.page.goto('/');
  await start(cold, 10);
  await look(cold);
  const { request, plan } = await keptPlan(cold.page);
  const expected = planned(ordered(await eventsOnDevice(cold.page)), catalogue, request);
  expect(plan.bites.map(({ id }) => id)).toEqual(expected.bites.map(({ id }) => id));
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

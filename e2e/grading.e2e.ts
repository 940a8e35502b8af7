import fc from 'fast-check';
import { gradeActivity, kinds } from '#content/activities/kinds.ts';
import { response } from '#content/activities/response.arbitrary.ts';
import { isActivity } from '#content/module/estimate.ts';
import { bundle } from '../tools/bundle.ts';
import { expect, test } from './morsel.ts';

/** Of each kind so many activities of the library, each with so many answers of every shape. */
const ACTIVITIES = 12;
const RESPONSES = 40;

test('Chromium and Node grade every kind of activity alike, whatever is answered', async ({ page, cards }) => {
  const code = await bundle('content/activities/kinds.ts');
  // A simulation's grade follows from the way through it, and both go the same ways: simulations.e2e.ts.
  const all = cards.flatMap(({ card }) => (isActivity(card) && card.kind !== 'simulation' ? [card] : []));
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const activities = [...byKind.values()].flatMap((list) => list.slice(0, ACTIVITIES));
  expect(byKind.size).toBe(Object.keys(kinds).length - 1);
  const answers = activities.map((activity, seed) => {
    // What travels is JSON.
    const samples = fc.sample(response, { numRuns: RESPONSES, seed });
    return { activity, given: samples.map((sample): unknown => JSON.parse(JSON.stringify(sample) ?? 'null')) };
  });
  const inChromium = await page.evaluate(
    async ({ source, answers }) => {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const module = (await import(address)) as { gradeActivity(activity: unknown, response: unknown): unknown };
      return answers.map(({ activity, given }) =>
        given.map((one) => JSON.stringify(module.gradeActivity(activity, one))),
      );
    },
    { source: code, answers },
  );
  const inNode = answers.map(({ activity, given }) => given.map((one) => JSON.stringify(gradeActivity(activity, one))));
  expect(inChromium).toEqual(inNode);
  const graded = inNode.flat().filter((text) => !text.includes('"invalid"'));
  expect(graded.length).toBeGreaterThan(inNode.flat().length / 20);
});

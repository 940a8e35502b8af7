import { explore } from '#content/activities/simulation/explore.ts';
import { play } from '#content/activities/simulation/play.ts';
import { bundle } from '../tools/bundle.ts';
import { expect, test } from './morsel.ts';

test('Chromium and Node go the same ways through every simulation of the library', async ({ page, cards }) => {
  const code = await bundle('content/activities/simulation/play.ts');
  const activities = cards.flatMap(({ card }) => (card.kind === 'simulation' ? [card] : []));
  expect(activities.length).toBeGreaterThan(3);
  for (const activity of activities) {
    const responses = explore(activity).map(({ choices }, seed) => ({ seed, choices: [...choices] }));
    const inChromium = await page.evaluate(
      async ({ source, activity, responses }) => {
        const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
        const module = (await import(address)) as { play(story: unknown, response: unknown): unknown };
        return JSON.stringify(responses.map((response) => module.play(activity, response)));
      },
      { source: code, activity, responses },
    );
    expect(inChromium).toBe(JSON.stringify(responses.map((response) => play(activity, response))));
  }
});

import { untilInstalled } from './device.ts';
import { expect, test } from './morsel.ts';
import { openLesson } from './places.ts';
import { endOf, play } from './play.ts';
import { shutsOut } from './shut-out.ts';

test('the app can be installed: nothing the browser asks for is missing, screenshots and icons are what they say', async ({
  person,
  context,
}) => {
  const { page } = person;
  await page.goto('/');
  await untilInstalled(page);
  const cdp = await context.newCDPSession(page);
  const { errors, data = '{}' } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  // A private window, as tests have, installs nothing; everything else would be a mistake of ours.
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const { icons, screenshots } = JSON.parse(data) as Record<string, { src: string; sizes: string; purpose?: string }[]>;
  expect(icons?.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes } of [...(icons ?? []), ...(screenshots ?? [])]) {
    const size = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size).toBe(sizes);
  }
});

test('after the first session the app offers to be installed, and a no keeps it quiet', async ({ person }) => {
  const { page, words } = person;
  await page.goto('/');
  const offer = () =>
    page.evaluate(() => {
      dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => undefined }));
    });
  await offer();
  const asked = page.getByRole('region', { name: words('offline.install-title') });
  await expect(asked).toBeHidden();
  await openLesson(page, 'anchoring');
  await offer();
  await play(person);
  await endOf(page, words).tap();
  await expect(asked).toBeVisible();
  expect(await shutsOut(page)).toEqual([]);
  await asked.getByRole('button', { name: words('offline.install-later') }).tap();
  await expect(asked).toBeHidden();
  await page.reload();
  await offer();
  await page.getByRole('link', { name: words('today.start'), exact: true }).waitFor();
  await expect(asked).toBeHidden();
});

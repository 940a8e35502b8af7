/**
 * `npm run install-pictures`: what browsers show when they offer to install the app, made of the app itself: screenshots
 * of a phone and of a desktop in `web/static/screenshots`, and the icon that systems cut to their own shape.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { BROWSER_ARGS, findBrowser } from './browser.ts';
import { buildWeb } from './build.ts';
import { reachFirstQuestion } from './first-question.ts';
import { startMorsel } from './morsel-server.ts';

const STATIC = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'web', 'static');
const SIZES = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };
/** Within the circle that every shape leaves, with room around. */
const ICON_SCALE = 0.78;

/** The sign alone on a ground that reaches the edges. */
async function drawMaskable(): Promise<void> {
  const svg = readFileSync(path.join(STATIC, 'icon.svg'), 'utf8')
    .replace(' rx="8"', '')
    .replace('<g ', `<g transform="translate(18 18) scale(${ICON_SCALE}) translate(-18 -18)" `);
  const picture = await sharp(Buffer.from(svg), { density: 1024 }).resize(512, 512).png({ palette: true }).toBuffer();
  writeFileSync(path.join(STATIC, 'icon-maskable.png'), picture);
}

async function save(page: Page, name: string): Promise<void> {
  const picture = await sharp(await page.screenshot())
    .webp({ quality: 82 })
    .toBuffer();
  writeFileSync(path.join(STATIC, 'screenshots', `${name}.webp`), picture);
}

async function photograph(browser: Browser, url: string, name: keyof typeof SIZES): Promise<void> {
  // What is only for keyboards stays away from a phone.
  const phone = { hasTouch: name === 'narrow', isMobile: name === 'narrow' };
  const context = await browser.newContext({
    ...phone,
    viewport: SIZES[name],
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await page.waitForFunction('document.fonts.status === "loaded"');
  await save(page, `${name}-today`);
  await reachFirstQuestion(page);
  await save(page, `${name}-question`);
  await context.close();
}

buildWeb();
mkdirSync(path.join(STATIC, 'screenshots'), { recursive: true });
await drawMaskable();
const server = await startMorsel();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS] });
try {
  for (const name of ['narrow', 'wide'] as const) await photograph(browser, server.url, name);
} finally {
  await browser.close();
  await server.stop();
}

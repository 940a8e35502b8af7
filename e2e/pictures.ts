import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import sharp from 'sharp';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';
import { type Example, ROOT, readExamples } from './examples.ts';

const examples = readExamples();
const folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-examples-'));
let server: MorselServer;

/** A library in which each example is a module of its own. */
function writeLibrary(): void {
  writeFileSync(path.join(folder, 'skills.yaml'), '- { id: writing, title: { en: Writing modules } }\n');
  writeFileSync(path.join(folder, 'roles.yaml'), '[]\n');
  mkdirSync(path.join(folder, 'examples'));
  writeFileSync(
    path.join(folder, 'examples', 'collection.yaml'),
    'title: { en: Examples }\ndescription: { en: Each. }\n',
  );
  for (const example of examples) writeModule(example);
}

function writeModule({ kind, source, media }: Example): void {
  const module = path.join(folder, 'examples', kind);
  mkdirSync(module);
  for (const [name, file] of media) cpSync(file, path.join(module, name));
  const front = [
    ...['---', `id: ${kind}`, `title: How to write a ${kind}`, 'outcome: Write a card of this kind.', 'skill: writing'],
    ...['level: foundation', 'minutes: 2', 'language: en', 'prerequisites: []', 'sources: []', '---', '', ''],
  ];
  writeFileSync(path.join(module, 'module.md'), front.join('\n') + source);
}

test.beforeAll(async () => {
  writeLibrary();
  server = await startMorsel({ LIBRARY_DIR: folder });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The card as far down as it shows anything. */
function drawnPartOf(card: Element): { x: number; y: number; width: number; height: number } {
  const { x, y, width } = card.getBoundingClientRect();
  const leaves = [...card.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
  const bottom = Math.max(...leaves.map((leaf) => leaf.getBoundingClientRect().bottom));
  return { x, y, width, height: bottom - y + 24 };
}

for (const { kind, picture } of examples) {
  test(kind, async ({ page }) => {
    await page.goto(`${server.url}/session?lesson=${kind}&minutes=15&seed=1`);
    const card = page.getByRole('main').getByRole('region').first();
    await card.waitFor();
    await page.waitForLoadState('networkidle');
    if (kind === 'scene') await page.locator('canvas').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 390, height: Math.max(844, high) });
    const shot = await page.screenshot({ animations: 'disabled', clip: await card.evaluate(drawnPartOf) });
    mkdirSync(path.dirname(path.join(ROOT, 'docs', picture)), { recursive: true });
    await sharp(shot)
      .webp({ quality: 80 })
      .toFile(path.join(ROOT, 'docs', picture));
  });
}

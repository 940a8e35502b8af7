import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { type MorselServer, startMorsel } from '../tools/morsel-server.ts';
import { crate } from './crate.ts';
import { untilInstalled } from './device.ts';

const MODULE = `---
id: crates
title: What stands in the way?
outcome: See what stands in the way.
skill: workstation-setup
level: foundation
minutes: 2
language: en
prerequisites: []
sources: []
---

:::scene{#way task=find}
Which crate stands in the way?

\`\`\`scene
desk 0 0 -2
\`\`\`

- [x] \`crate.glb 0 0 0\` The crate before the desk
- [ ] \`lamp 0.5 0.74 -2\` The lamp

Why: One has to walk around it.
:::
`;

let folder: string;
let server: MorselServer;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-models-'));
  for (const name of ['skills.yaml', 'roles.yaml', 'workplace/collection.yaml'])
    cpSync(path.join(import.meta.dirname, '../library', name), path.join(folder, name));
  const module = path.join(folder, 'workplace', 'crates');
  mkdirSync(module);
  writeFileSync(path.join(module, 'module.md'), MODULE);
  writeFileSync(path.join(module, 'crate.glb'), await crate('#ff00ff'));
  server = await startMorsel({ LIBRARY_DIR: folder });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a model with a picture inside is drawn with it, also in a tunnel', async ({ page }) => {
  /** Pixels of the scene that are as pink as nothing of Morsel's own. */
  async function pink(): Promise<number> {
    const picture = sharp(await page.locator('canvas').first().screenshot());
    const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (red > 80 && blue > 80 && green < Math.min(red, blue) / 2) count += 1;
    }
    return count;
  }
  await page.goto(`${server.url}/session?lesson=crates&minutes=15&seed=1`);
  await expect.poll(pink).toBeGreaterThan(500);

  await untilInstalled(page);
  await page.context().setOffline(true);
  await page.reload();
  await expect.poll(pink).toBeGreaterThan(500);
});

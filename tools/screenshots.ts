/**
 * `npm run screenshots`: renders every screen of the app, on phone and desktop, light and dark, and from right to left,
 * to `screenshots/`, which git ignores. Whoever changes a screen looks at the pictures.
 */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

buildWeb();
rmSync(path.join(ROOT, 'screenshots'), { recursive: true, force: true });
const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
const args = ['test', '--config', 'e2e/screenshots.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [playwright, ...args], { cwd: ROOT, stdio: 'inherit' });
const pictures = globSync('screenshots/*/*.png', { cwd: ROOT });
process.stdout.write(`${pictures.length} pictures in screenshots/\n`);
process.exitCode = status ?? 1;

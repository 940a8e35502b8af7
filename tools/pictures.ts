/** `npm run pictures`: draws the example of every kind in docs/module-format.md, as a phone shows it, to docs/pictures. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

buildWeb();
const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
const args = ['test', '--config', 'e2e/pictures.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [playwright, ...args], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;

/** Builds the web app unless the last build was made from the same sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['web', 'core', 'content', 'contract'];
const SKIP = new Set(['build', '.svelte-kit', 'node_modules']);
const STAMP = path.join(ROOT, 'web', 'build', '.sources');

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !SKIP.has(entry.name)) yield* files(full);
    else if (entry.isFile() && !entry.name.endsWith('.test.ts')) yield full;
  }
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')));
  for (const source of SOURCES)
    for (const file of files(path.join(ROOT, source)))
      hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** @throws Error with what Vite printed when the build fails. */
export function buildWeb(): void {
  const hash = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  process.stderr.write('morsel: building the web app (once per change) ...\n');
  const vite = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(ROOT, 'web'),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The web app could not be built.\n${result.stdout}${result.stderr}`);
  writeFileSync(STAMP, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWeb();

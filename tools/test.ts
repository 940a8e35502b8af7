/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find.
 *
 *     npm test                 all steps
 *     npm test -- types e2e    only these
 */
import { spawn } from 'node:child_process';
import { findBrowser } from './browser.ts';
import { buildWeb } from './build.ts';
import { startPostgres } from './postgres.ts';

const STEPS: Readonly<Record<string, readonly string[]>> = {
  lint: ['biome ci .'],
  types: ['tsc -b', 'svelte-kit sync', 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human'],
  unit: [
    'svelte-kit sync',
    'vitest run --config tools/vitest.config.ts --project node',
    'vitest run --config tools/vitest.config.ts --project components',
  ],
  build: ['node tools/build.ts', 'node tools/size.ts'],
  e2e: ['playwright test --config e2e/playwright.config.ts'],
};
const IN_WEB = /^svelte-/;

function run(command: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { env, stdio: 'inherit', shell: true, cwd: IN_WEB.test(command) ? 'web' : '.' });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Runs one step's commands until one fails. */
async function step(name: string, commands: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const start = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  for (const command of commands) {
    if (await run(command, env)) continue;
    process.stdout.write(`== ${name}: failed at \`${command}\`\n`);
    return false;
  }
  process.stdout.write(`== ${name}: passed in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return true;
}

/** Address of a PostgreSQL for the tests: the one configured, or one of our own. */
async function database(): Promise<{ url?: string; stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  const own = url ? undefined : await startPostgres();
  if (!url && !own) {
    process.stdout.write('PostgreSQL: not run (set TEST_DATABASE_URL, or install PostgreSQL 15 or newer)\n');
    if (process.env.CI) throw new Error('CI tests both databases: install PostgreSQL.');
  }
  return { url: url ?? own?.url, stop: async () => own?.stop() };
}

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in STEPS));
  if (unknown) throw new Error(`There is no step "${unknown}". Steps: ${Object.keys(STEPS).join(', ')}.`);
  const postgres = await database();
  const browser = await findBrowser();
  const env = { ...process.env, CHROME_PATH: browser, ...(postgres.url ? { TEST_DATABASE_URL: postgres.url } : {}) };
  let passed = 0;
  let failed = 0;
  for (const [name, commands] of Object.entries(STEPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (name === 'e2e') buildWeb();
    if (await step(name, commands, env)) passed += 1;
    else failed += 1;
  }
  await postgres.stop();
  process.stdout.write(`\nsteps: ${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`morsel: ${error.message}\n`);
  return 1;
});

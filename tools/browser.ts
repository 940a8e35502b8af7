/** Finds the Chromium that tests, screenshots and measurements drive, and says how to start it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const OWN = path.join(path.dirname(fileURLToPath(import.meta.url)), 'browser');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for a quiet browser that stays on this machine; the sandbox is off only for root, who cannot have it. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // Scenes are drawn by the processor: the same pictures on every machine.
  ...['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Fetches the packaged browser, for machines that have npm and nothing else. */
async function packaged(): Promise<string | undefined> {
  const entry = path.join(OWN, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  if (!existsSync(entry)) {
    process.stderr.write('morsel: no browser found, fetching one (once) ...\n');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    spawnSync('npm', args, { cwd: OWN, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  if (!existsSync(entry)) return undefined;
  // The package unpacks the shared libraries it needs only where it believes to run in a bare function host.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: binary } = (await import(pathToFileURL(entry).href)) as {
    default: { executablePath(): Promise<string> };
  };
  return binary.executablePath();
}

/**
 * Path of the browser: the first of `CHROME_PATH`, Playwright's own, the system's, the npm package's.
 * @throws Error that says how to get one.
 */
export async function findBrowser(): Promise<string> {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, and there is no such file. Correct it or unset it.`);
  }
  const found =
    [chromium.executablePath(), onPath(), ...PLACES].find((file) => file && existsSync(file)) ?? (await packaged());
  if (found) return found;
  throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROME_PATH to one.');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../tools/browser.ts';

/** What a tab in the background does as well as one in front. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** A Chromium with a profile on the disk, which outlives its SIGKILL. Every device in it is an origin of its own. */
export class StormBrowser {
  readonly #profile: string;
  #child: ChildProcess | undefined;
  #context: BrowserContext | undefined;

  constructor(profile: string) {
    this.#profile = profile;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser is not running.');
    return this.#context;
  }

  async start(): Promise<void> {
    const said = path.join(this.#profile, 'DevToolsActivePort');
    rmSync(said, { force: true });
    const args = [
      ...BROWSER_ARGS,
      ...AWAKE,
      '--headless=new',
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP *.localhost 127.0.0.1',
      `--user-data-dir=${this.#profile}`,
      'about:blank',
    ];
    // A process group of its own: with it all of this browser's processes end, and no others.
    this.#child = spawn(await findBrowser(), args, { stdio: 'ignore', detached: true });
    const port = await portIn(said, this.#child);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no profile.');
    this.#context = context;
  }

  /** SIGKILL to the browser and all processes it has begun. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#context = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
}

async function portIn(file: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) return port;
    await wait(50);
  }
  throw new Error(`Chromium ended with code ${child.exitCode} before it could be driven.`);
}

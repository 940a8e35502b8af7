import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { greetingVersion } from '#server/testing/events.ts';
import { freePort } from '../../tools/free-port.ts';
import { bundlePage } from '../page/bundle.ts';
import { StormBrowser } from './browser.ts';
import type { Chance } from './chance.ts';
import { StormDevice } from './device.ts';
import { type Account, clientOf, signIn } from './people.ts';
import { StormProxy } from './proxy.ts';
import { ServerUnderTest } from './server.ts';
import { Tally } from './tally.ts';
import { judge, type Verdict } from './verdict.ts';

const BROWSERS = 2;
const DEVICES = 8;
const PEOPLE = 2;
/** Answers of one tab in one turn. */
const BURST = 15;
const DAY = 86_400_000;

/** What clocks are ahead by: right, a little off, off by a season. */
const SKEWS: readonly [number, ...number[]] = [0, 0, 3_000, -40_000, 90 * DAY, -90 * DAY];

/** What happens in a turn besides the weather; dealt like cards, so that everything comes in every round. */
const ACCIDENTS = ['none', 'server', 'none', 'full', 'browser', 'server', 'device-full', 'full'] as const;
type Accident = (typeof ACCIDENTS)[number];

/** Eight devices of two people in two browsers, against one server, until so many answers are saved. */
export class Storm {
  readonly tally = new Tally();
  readonly #chance: Chance;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-chaos-'));
  readonly #deck: Accident[] = [];
  #server: ServerUnderTest | undefined;
  #proxy: StormProxy | undefined;
  #browsers: StormBrowser[] = [];
  #devices: StormDevice[] = [];
  #accounts: Account[] = [];
  #version = '';
  #seed = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  get proxy(): StormProxy {
    if (!this.#proxy) throw new Error('The storm has not begun.');
    return this.#proxy;
  }

  get saved(): number {
    return new Set(this.#devices.flatMap(({ saved }) => [...saved])).size;
  }

  get answers(): number {
    return this.#devices.reduce((sum, { answers }) => sum + answers, 0);
  }

  async begin(): Promise<void> {
    const pages = path.join(this.#folder, 'pages');
    await bundlePage(pages);
    const server = new ServerUnderTest(await freePort(), path.join(this.#folder, 'data'));
    this.#server = server;
    await server.start();
    this.#proxy = new StormProxy(server.port, pages, this.#chance.fork(), this.tally);
    const port = await this.#proxy.listen();
    for (let person = 0; person < PEOPLE; person += 1) {
      this.#accounts.push(await signIn(server.address, `person-${person}@example.org`));
    }
    this.#version = await greetingVersion(clientOf(this.#account(0), server.address));
    for (let index = 0; index < BROWSERS; index += 1) {
      const browser = new StormBrowser(path.join(this.#folder, `browser-${index}`));
      this.#browsers.push(browser);
      await browser.start();
    }
    await this.#open(port);
  }

  /** Every device begins as a guest who has answered already. */
  async #open(port: number): Promise<void> {
    for (let index = 0; index < DEVICES; index += 1) {
      const browser = this.#browsers[index % BROWSERS];
      if (!browser) continue;
      const { person } = this.#account(Math.floor(index / BROWSERS) % PEOPLE);
      const tabs = index < BROWSERS ? 2 : 1;
      const device = new StormDevice(`device-${index}`, { browser, port, tabs }, person, this.tally);
      this.#devices.push(device);
      await device.open(this.#chance.pick(SKEWS));
      await this.#answer(device, 5);
      await device.signIn();
      await device.open(this.#chance.pick(SKEWS));
    }
  }

  /** Answers, weather and accidents. */
  async turn(): Promise<void> {
    this.tally.add('turns');
    for (const { host } of this.#devices) {
      this.proxy.setWeather(host, this.#chance.pick(['storm', 'storm', 'calm', 'tunnel']));
    }
    const accident = this.#deal();
    if (accident === 'device-full') await this.#killBrowser('none');
    const work = Promise.all(this.#devices.map((device) => this.#work(device)));
    await this.#happen(accident);
    await work;
    for (const device of this.#devices) await device.makeRoom();
  }

  /** Everybody meets on a network that works. Resolves once nothing waits, twice round. */
  async calm(): Promise<void> {
    for (const { host } of this.#devices) this.proxy.setWeather(host, 'calm');
    await this.proxy.settle();
    for (let round = 0; round < 3; round += 1) {
      for (const device of this.#devices) while ((await device.sync()) > 0);
    }
    // What counts is what is on the disks.
    for (const device of this.#devices) await device.open(0);
    for (const device of this.#devices) await device.sync();
  }

  async judge(): Promise<readonly Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const account of this.#accounts) {
      const theirs = this.#devices.filter(({ person }) => person === account.person);
      verdicts.push(await judge(clientOf(account, this.#server?.address ?? ''), theirs, this.proxy));
    }
    return verdicts;
  }

  async end(): Promise<void> {
    for (const browser of this.#browsers) await browser.kill();
    await this.#proxy?.close();
    await this.#server?.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #work(device: StormDevice): Promise<void> {
    await this.#answer(device, BURST);
    if (this.#chance.next() < 0.3) return;
    // Nobody waits for a black hole: the next answers come while it still holds the request.
    await Promise.race([device.sync(), wait(1_500)]);
  }

  async #answer(device: StormDevice, count: number): Promise<void> {
    this.#seed += 10_007;
    await device.answer(count, this.#seed, this.#version);
  }

  #deal(): Accident {
    if (this.#deck.length === 0) {
      this.#deck.push(
        ...ACCIDENTS.map((one) => [this.#chance.next(), one] as const)
          .sort()
          .map(([, one]) => one),
      );
    }
    return this.#deck.pop() ?? 'none';
  }

  async #happen(accident: Accident): Promise<void> {
    await wait(this.#chance.between(0, 1_000));
    if (accident === 'server') await this.#killServer();
    else if (accident === 'browser') await this.#killBrowser('enough');
    else if (accident === 'full') await this.#fillServer();
  }

  async #killServer(): Promise<void> {
    await this.#server?.kill();
    this.tally.add('SIGKILL of the server');
    await wait(this.#chance.between(0, 500));
    await this.#server?.start();
  }

  async #killBrowser(room: 'enough' | 'none'): Promise<void> {
    const browser = this.#browsers[this.#chance.between(0, BROWSERS)];
    if (!browser) return;
    await browser.kill();
    this.tally.add('SIGKILL of Chromium');
    await browser.start();
    for (const device of this.#devices.filter((one) => one.browser === browser)) {
      await device.open(this.#chance.pick(SKEWS), room);
      if (room === 'none') this.tally.add('times the disk of a device was full');
    }
  }

  async #fillServer(): Promise<void> {
    if (!this.#server?.fill(this.#chance.between(0, 20_000))) return;
    this.tally.add('times the disk of the server was full');
    await wait(this.#chance.between(1_000, 2_500));
    this.#server.makeRoom();
  }

  #account(index: number): Account {
    const account = this.#accounts[index];
    if (!account) throw new Error('There is no such person.');
    return account;
  }
}

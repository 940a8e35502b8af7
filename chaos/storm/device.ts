import type { CDPSession, Page } from 'playwright-core';
import type { Answered, DeviceInPage, Holding } from '../page/in-page.ts';
import type { StormBrowser } from './browser.ts';
import type { Tally } from './tally.ts';

type WithDevice = typeof globalThis & { readonly device: DeviceInPage };

/** Whom a device belongs to. */
export interface Person {
  readonly me: Parameters<DeviceInPage['signIn']>[0];
  readonly cookie: { readonly name: string; readonly value: string };
}

/** A device of the storm: an origin in a browser, with one tab or two, and a clock that may be wrong. */
export class StormDevice {
  readonly name: string;
  readonly host: string;
  readonly browser: StormBrowser;
  readonly person: Person;
  readonly #port: number;
  readonly #tabs: number;
  readonly #tally: Tally;
  #pages: Page[] = [];
  #limited: CDPSession | undefined;
  /** Ids that the app said are saved, and that were found on the disk. */
  readonly saved = new Set<string>();
  /** Questions answered, as far as the app could still say that it is saved. */
  answers = 0;

  constructor(
    name: string,
    at: { readonly browser: StormBrowser; readonly port: number; readonly tabs: number },
    person: Person,
    tally: Tally,
  ) {
    this.name = name;
    this.host = `${name}.localhost`;
    this.browser = at.browser;
    this.#port = at.port;
    this.#tabs = at.tabs;
    this.person = person;
    this.#tally = tally;
  }

  /** Opens the tabs; what the disk holds counts as saved. `skew` is what the clock is ahead by. */
  async open(skew: number, room: 'enough' | 'none' = 'enough'): Promise<void> {
    const url = `http://${this.host}:${this.#port}`;
    await this.browser.context.addCookies([{ ...this.person.cookie, url }]);
    this.#pages = [];
    for (let tab = 0; tab < this.#tabs; tab += 1) {
      const page = await this.browser.context.newPage();
      await page.addInitScript((by) => {
        const real = Date.now;
        Date.now = () => real() + by;
      }, skew);
      this.#pages.push(page);
      if (room === 'none' && tab === 0) await this.#takeRoom(page, url);
      await page.goto(`${url}/chaos/`);
      await this.#ready(page);
      this.#keep(await page.evaluate(() => (globalThis as WithDevice).device.open()));
    }
  }

  async signIn(): Promise<void> {
    const [page] = this.#pages;
    await page?.evaluate((me) => (globalThis as WithDevice).device.signIn(me), this.person.me);
  }

  /** Each tab answers so many; what a browser that dies took along is found on its disk, or was not saved. */
  async answer(count: number, seed: number, version: string): Promise<void> {
    const tabs = this.#pages.map(async (page, tab) => {
      const what = { count, seed: seed + tab * 1000, version };
      const answered = await this.#unlessGone(
        page,
        (): Promise<Answered> => page.evaluate((one) => (globalThis as WithDevice).device.answer(one), what),
      );
      this.#keep(answered?.saved ?? []);
      this.answers += answered?.answers ?? 0;
      this.#tally.add('answers a full device refused, and said so', answered?.refused ?? 0);
    });
    await Promise.all(tabs);
  }

  /** Sends and fetches, in every tab at once; how many still wait. */
  async sync(): Promise<number> {
    const waiting = await Promise.all(
      this.#pages.map((page) =>
        this.#unlessGone(page, () => page.evaluate(() => (globalThis as WithDevice).device.sync())),
      ),
    );
    return Math.max(0, ...waiting.map((count) => count ?? 0));
  }

  /** What each tab holds; read anew from the disk. */
  async hold(): Promise<readonly Holding[]> {
    const holdings: Holding[] = [];
    for (const page of this.#pages) {
      holdings.push(await page.evaluate(() => (globalThis as WithDevice).device.hold()));
    }
    return holdings;
  }

  /** The browser gives this device as much room again as it likes. */
  async makeRoom(): Promise<void> {
    await this.#limited?.detach().catch(() => undefined);
    this.#limited = undefined;
  }

  /** No room, before anything is written: later the browser goes by what it measured for half a minute. */
  async #takeRoom(page: Page, origin: string): Promise<void> {
    // The limit lasts as long as the session in which it was set.
    this.#limited = await this.browser.context.newCDPSession(page);
    await this.#limited.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  }

  #keep(ids: readonly string[]): void {
    for (const id of ids) this.saved.add(id);
  }

  /** A tab that loads itself anew, as it does when another learner uses the device, is waited for. */
  async #ready(page: Page): Promise<void> {
    await page.waitForFunction(() => 'device' in globalThis);
  }

  async #unlessGone<T>(page: Page, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (page.isClosed() || /closed|crashed|destroyed|navigat/i.test(String(error))) return undefined;
      throw error;
    }
  }
}

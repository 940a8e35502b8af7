import { readFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventAnswer, SyncAnswer } from '#contract/sync.ts';
import type { Chance } from './chance.ts';
import type { Tally } from './tally.ts';

/** `tunnel`: every connection breaks at once. */
export type Weather = 'calm' | 'storm' | 'tunnel';

interface Received {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const PAGE = '<!doctype html><title>A device</title><script type="module" src="/chaos/device.js"></script>';

/** How long a black hole holds a request, when the weather does not change before. */
const HOLE_MS = 8_000;

/**
 * The network between devices and server, on loopback: each device has a host name and weather of its own. Serves the
 * page of a device itself, always.
 */
export class StormProxy {
  readonly #server: Server;
  readonly #pages: string;
  readonly #chance: Chance;
  readonly #tally: Tally;
  readonly #weather = new Map<string, Weather>();
  readonly #holes = new Set<AbortController>();
  readonly #late = new Set<Promise<unknown>>();
  /** Port of the real server. */
  readonly #target: number;
  /** What the server answered for, whether or not the answer reached the device. */
  readonly acknowledged = new Map<string, EventAnswer>();
  /** Sentences about answers that contradict each other. */
  readonly contradictions: string[] = [];

  constructor(target: number, pages: string, chance: Chance, tally: Tally) {
    this.#target = target;
    this.#pages = pages;
    this.#chance = chance;
    this.#tally = tally;
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  setWeather(host: string, weather: Weather): void {
    this.#weather.set(host, weather);
  }

  /** Whatever is in a black hole breaks. */
  closeHoles(): void {
    for (const hole of this.#holes) hole.abort();
  }

  /** Resolves when no request is left that could still arrive late. */
  async settle(): Promise<void> {
    this.closeHoles();
    while (this.#late.size > 0) await Promise.all(this.#late);
  }

  async close(): Promise<void> {
    await this.settle();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    if (url.startsWith('/chaos/')) return this.#servePage(url, response);
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const weather = this.#weather.get(host) ?? 'calm';
    try {
      const question = { method: request.method ?? 'GET', url, headers: request.headers, body: await bodyOf(request) };
      await this.#pass(question, response, weather);
    } catch {
      // The server is not there, or the browser is gone.
      response.destroy();
    }
  }

  async #pass(question: Question, response: ServerResponse, weather: Weather): Promise<void> {
    if (weather === 'tunnel') {
      this.#tally.add('requests in a tunnel');
      response.destroy();
      return;
    }
    if (weather === 'calm') return reply(response, await this.#forward(question));
    const roll = this.#chance.next();
    if (roll < 0.12) return this.#cutBefore(response);
    if (roll < 0.24) return this.#cutAfter(question, response);
    if (roll < 0.34) return this.#cutWithin(question, response);
    if (roll < 0.49) return this.#duplicate(question, response);
    if (roll < 0.57) return this.#repeatLater(question, response);
    if (roll < 0.67) return this.#delay(question, response);
    if (roll < 0.73) return this.#swallow(question, response);
    reply(response, await this.#forward(question));
  }

  #cutBefore(response: ServerResponse): void {
    this.#tally.add('requests cut');
    response.destroy();
  }

  async #cutAfter(question: Question, response: ServerResponse): Promise<void> {
    await this.#forward(question);
    this.#tally.add('answers lost');
    response.destroy();
  }

  async #cutWithin(question: Question, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await this.#forward(question);
    this.#tally.add('answers cut in the middle');
    response.writeHead(status, plain(headers));
    response.write(body.subarray(0, Math.floor(body.length * this.#chance.next())), () => response.destroy());
  }

  async #duplicate(question: Question, response: ServerResponse): Promise<void> {
    this.#tally.add('requests doubled');
    const both = [this.#forward(question), this.#forward(question)] as const;
    const [first, second] = await Promise.all(both);
    reply(response, this.#chance.next() < 0.5 ? first : second);
  }

  async #repeatLater(question: Question, response: ServerResponse): Promise<void> {
    const after = this.#chance.between(500, 6_000);
    const again = wait(after)
      .then(() => this.#forward(question))
      .then(() => this.#tally.add('old requests repeated'))
      .catch(() => undefined);
    this.#late.add(again);
    void again.finally(() => this.#late.delete(again));
    reply(response, await this.#forward(question));
  }

  async #delay(question: Question, response: ServerResponse): Promise<void> {
    this.#tally.add('requests delayed');
    await wait(this.#chance.between(50, 1_200));
    const answer = await this.#forward(question);
    await wait(this.#chance.between(50, 1_200));
    reply(response, answer);
  }

  /** A black hole: the request may arrive, an answer never comes, and the connection stays open. */
  async #swallow(question: Question, response: ServerResponse): Promise<void> {
    this.#tally.add('requests in a black hole');
    const hole = new AbortController();
    this.#holes.add(hole);
    if (this.#chance.next() < 0.5) await this.#forward(question);
    await wait(HOLE_MS, undefined, { signal: hole.signal }).catch(() => undefined);
    this.#holes.delete(hole);
    response.destroy();
  }

  async #forward(question: Question): Promise<Received> {
    const received = await exchange(this.#target, question);
    if (question.url !== '/api/sync') return received;
    if (received.status === 507) this.#tally.add('answers "no room" of the server');
    if (received.status === 200) this.#note(JSON.parse(received.body.toString()));
    return received;
  }

  #note({ answers }: SyncAnswer): void {
    for (const answer of answers) {
      const { id, status, effectiveAt } = answer;
      if (status === 'conflict' || status === 'rejected') this.contradictions.push(`${id} was answered ${status}`);
      const known = this.acknowledged.get(id);
      if (known && known.effectiveAt !== effectiveAt) this.contradictions.push(`${id} was given two times`);
      this.acknowledged.set(id, answer);
    }
  }

  #servePage(url: string, response: ServerResponse): void {
    const name = url.slice('/chaos/'.length);
    response.setHeader('content-type', name === '' ? 'text/html' : 'text/javascript');
    response.end(name === '' ? PAGE : readFileSync(path.join(this.#pages, path.normalize(`/${name}`))));
  }
}

/** One request to the server, under its own name. */
function exchange(port: number, { method, url, headers, body }: Question): Promise<Received> {
  return new Promise((resolve, reject) => {
    const own = { ...plain(headers), host: `localhost:${port}`, origin: `http://localhost:${port}` };
    const request = ask({ host: '127.0.0.1', port, method, path: url, headers: own }, (answer) => {
      bodyOf(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Without what belongs to one connection. */
function plain(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...rest } = headers;
  return rest;
}

function reply(response: ServerResponse, { status, headers, body }: Received): void {
  response.writeHead(status, plain(headers));
  response.end(body);
}

import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What an address of somebody else's choosing may cost and reach. */
export interface Guard {
  /** Lets addresses of the own network be reached: an operator's decision, never a user's. */
  readonly privateTargets: boolean;
  readonly mostBytes: number;
  /** From the first look at the name to the last byte. */
  readonly mostMs: number;
  /** Every address behind a name; the system's own way unless told. It is asked once a fetch. */
  readonly lookup?: (name: string) => Promise<readonly { readonly address: string }[]>;
}

export const STRICT: Guard = { privateTargets: false, mostBytes: 1_000_000, mostMs: 5000 };

export interface Fetched {
  /** 200, or 304 when the `etag` given still holds; then `body` is empty. */
  readonly status: 200 | 304;
  readonly body: string;
  readonly etag?: string;
}

/** Why nothing was fetched. The codes are stable; the sentence is for logs. */
export type Refusal = 'address' | 'private' | 'unreachable' | 'redirect' | 'status' | 'too_large' | 'too_slow';

export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly reason: Refusal;

  constructor(reason: Refusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What is posted. */
export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Fetches a text that somebody else named, without being turned against the own network: the name is resolved once,
 * every address behind it must be public, the connection goes to that very address, and neither redirects nor endless
 * bodies are followed.
 * @throws NotFetched
 */
export async function guardedFetch(address: string, guard: Guard = STRICT, etag?: string): Promise<Fetched> {
  // What arrives is counted and read as it is: nothing packed is asked for, and nothing unpacked.
  const headers = { accept: '*/*', 'accept-encoding': 'identity', ...(etag ? { 'if-none-match': etag } : {}) };
  const { status, body, tag } = await guarded(address, guard, { method: 'GET', headers, wanted: isFresh });
  return { status: status === 304 ? 304 : 200, body, ...(tag ? { etag: tag } : {}) };
}

/** Posts to an address that somebody else named, as carefully. Answers the status, whatever it is. @throws NotFetched */
export async function guardedPost(address: string, { headers, body }: Posting, guard: Guard = STRICT): Promise<number> {
  const asked = { method: 'POST', headers, body, wanted: (status: number) => status < 300 || status >= 400 } as const;
  return (await guarded(address, guard, asked)).status;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Answers that are read; every other is a refusal. */
  wanted(status: number): boolean;
}

interface Answered {
  readonly status: number;
  readonly body: string;
  readonly tag: string | undefined;
}

function isFresh(status: number): boolean {
  return status === 200 || status === 304;
}

async function guarded(address: string, guard: Guard, asked: Asked): Promise<Answered> {
  const url = parse(address);
  const signal = AbortSignal.timeout(guard.mostMs);
  try {
    const ip = await resolve(url, guard, signal);
    return await exchange(url, ip, guard, signal, asked);
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    if (signal.aborted) throw new NotFetched('too_slow', `${url.host} took longer than ${guard.mostMs} ms`);
    throw new NotFetched('unreachable', `${url.host} could not be reached`);
  }
}

function parse(address: string): URL {
  const text = address.trim().replace(/^webcal:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new NotFetched('address', 'Only addresses that begin with https:// or webcal:// can be fetched');
  }
  return url;
}

/** The address to connect to. All of them must be allowed: a name that is public today may be private on the next try. */
async function resolve(url: URL, guard: Guard, signal: AbortSignal): Promise<string> {
  const { privateTargets, lookup: find = lookupAll } = guard;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(name) ? [{ address: name }] : await within(find(name), signal);
  const [first] = found;
  if (!first) throw new NotFetched('unreachable', `${name} has no address`);
  if (!privateTargets && !found.every((one) => isPublic(one.address))) {
    throw new NotFetched('private', `${name} lies in a private network`);
  }
  return first.address;
}

function lookupAll(name: string): Promise<readonly { readonly address: string }[]> {
  return lookup(name, { all: true });
}

/** Unicast and neither private, local, shared nor reserved; IPv4 within IPv6 counts as IPv4. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    work.then(done, fail);
  });
}

function exchange(url: URL, ip: string, guard: Guard, signal: AbortSignal, asked: Asked): Promise<Answered> {
  const fixed: LookupFunction = (_name, options, done) => {
    const family = isIP(ip);
    if (options.all) done(null, [{ address: ip, family }]);
    else done(null, ip, family);
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { 'user-agent': 'Morsel', ...asked.headers };
  return new Promise((done, fail) => {
    const request = send(url, { method: asked.method, agent: false, lookup: fixed, signal, headers }, (response) => {
      const status = response.statusCode ?? 0;
      if (!asked.wanted(status)) {
        const redirect = status >= 300 && status < 400;
        request.destroy();
        fail(new NotFetched(redirect ? 'redirect' : 'status', `${url.host} answered ${status}`));
        return;
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= guard.mostBytes) return;
        fail(new NotFetched('too_large', `${url.host} sent more than ${guard.mostBytes} bytes`));
        request.destroy();
      });
      response.on('error', fail);
      response.on('end', () => {
        done({ status, body: Buffer.concat(chunks).toString('utf8'), tag: response.headers.etag });
      });
    });
    request.on('error', fail);
    request.end(asked.body);
  });
}

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { guardedFetch, isPublic, NotFetched, STRICT } from '#server/ports/outgoing/guarded-fetch.ts';

const OWN_NETWORK = { ...STRICT, privateTargets: true };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}/calendar.ics`;
}

async function refusal(fetching: Promise<unknown>): Promise<string> {
  try {
    await fetching;
  } catch (error) {
    if (error instanceof NotFetched) return error.reason;
    throw error;
  }
  return 'fetched';
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('an address that somebody else named', () => {
  test('is fetched, and not again while its tag holds', async () => {
    const url = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end('BEGIN:VCALENDAR');
    });
    const first = await guardedFetch(url, OWN_NETWORK);
    expect(first).toEqual({ status: 200, body: 'BEGIN:VCALENDAR', etag: '"1"' });
    expect(await guardedFetch(url, OWN_NETWORK, first.etag)).toMatchObject({ status: 304, body: '' });
  });

  test('is refused in private networks, by name or number, whatever it would answer', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    expect(await refusal(guardedFetch(url))).toBe('private');
    const numbers = ['127.0.0.1', '10.0.0.1', '192.168.1.1', '169.254.169.254', '0', '127.1', '0x7f.1', '2130706433'];
    const mapped = [
      '[::ffff:10.0.0.1]',
      '[::ffff:7f00:1]',
      '[::ffff:0:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
    ];
    for (const host of [...numbers, ...mapped, '[::1]', '[::]', '[fd00::1]', '[fe80::1]']) {
      expect(await refusal(guardedFetch(`http://${host}/`)), host).toBe('private');
    }
    expect(asked).toBe(0);
  });

  test('is refused unless it is an https or webcal address without a password', async () => {
    for (const address of ['file:///etc/passwd', 'gopher://x', 'https://a:b@example.org/', 'calendar', '']) {
      expect(await refusal(guardedFetch(address))).toBe('address');
    }
  });

  test('may not send elsewhere, fail, go on without end or keep silent', async () => {
    const elsewhere = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end());
    const failing = await serve((_, response) => response.writeHead(500).end());
    const endless = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const silent = await serve(() => undefined);
    expect(await refusal(guardedFetch(elsewhere, OWN_NETWORK))).toBe('redirect');
    expect(await refusal(guardedFetch(failing, OWN_NETWORK))).toBe('status');
    expect(await refusal(guardedFetch(endless, { ...OWN_NETWORK, mostMs: 60_000 }))).toBe('too_large');
    expect(await refusal(guardedFetch(silent, { ...OWN_NETWORK, mostMs: 200 }))).toBe('too_slow');
    expect(await refusal(guardedFetch('http://127.0.0.1:1/', OWN_NETWORK))).toBe('unreachable');
  });

  test('is refused when one of the addresses behind its name is private', async () => {
    const lookup = async () => [{ address: '93.184.215.14' }, { address: '::ffff:10.0.0.1' }];
    expect(await refusal(guardedFetch('https://calendar.example/', { ...STRICT, lookup }))).toBe('private');
    expect(await refusal(guardedFetch('https://calendar.example/', { ...STRICT, lookup: async () => [] }))).toBe(
      'unreachable',
    );
  });

  test('is asked where its name led when it was checked, whatever the name says a moment later', async () => {
    const asked: string[] = [];
    const answer =
      (name: string): RequestListener =>
      (request, response) => {
        asked.push(`${name} for ${request.headers.host}`);
        response.end(name);
      };
    const port = new URL(await serve(answer('checked'))).port;
    const other = createServer(answer('rebound')).listen(Number(port), '127.0.0.2');
    servers.push(other);
    await once(other, 'listening');
    let looks = 0;
    const lookup = async () => {
      looks += 1;
      return [{ address: looks === 1 ? '127.0.0.1' : '127.0.0.2' }];
    };
    const { body } = await guardedFetch(`http://rebinding.example:${port}/`, { ...OWN_NETWORK, lookup });
    expect([body, looks, asked]).toEqual(['checked', 1, [`checked for rebinding.example:${port}`]]);
  });

  test('may not take for ever, byte by byte', async () => {
    const slow = await serve((_, response) => {
      response.write('BEGIN:VCALENDAR\r\n');
      const more = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(more));
    });
    expect(await refusal(guardedFetch(slow, { ...OWN_NETWORK, mostMs: 300 }))).toBe('too_slow');
  });

  test('is public only outside of every reserved range', () => {
    for (const address of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])
      expect(isPublic(address)).toBe(true);
    for (const address of [
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      'fc00::1',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'x',
    ]) {
      expect(isPublic(address)).toBe(false);
    }
  });
});

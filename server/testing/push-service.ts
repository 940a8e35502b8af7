import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { PushTarget } from '#server/ports/push/pusher.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser that was subscribed: what it tells the server, and how it reads what comes. */
export interface TestBrowser {
  readonly target: PushTarget;
  read(body: Buffer | undefined): string;
}

/** The push service of a browser's maker, on this machine. */
export class TestPushService {
  readonly received: Received[] = [];
  status = 201;
  readonly #server: Server;
  #browsers = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TestPushService> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { url: path = '', headers } = request;
        service.received.push({ path, headers, body: Buffer.concat(chunks) });
        response.writeHead(service.status).end();
      });
    });
    const service = new TestPushService(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return service;
  }

  browser(): TestBrowser {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = randomBytes(16);
    this.#browsers += 1;
    const endpoint = `http://127.0.0.1:${port}/push/${this.#browsers}`;
    return {
      target: { endpoint, p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
      read: (body = Buffer.alloc(0)) => {
        const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + (body[20] ?? 0))];
        const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
        const derive = (from: Uint8Array, salted: Uint8Array, about: string | Buffer, bytes: number) =>
          Buffer.from(hkdfSync('sha256', from, salted, about, bytes));
        const secret = derive(keys.computeSecret(sender), auth, info, 32);
        const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
        const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
        const sealed = body.subarray(21 + sender.length);
        const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
        const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
        return plain.subarray(0, plain.lastIndexOf(2)).toString();
      },
    };
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/s3\/aws4_request, ?SignedHeaders=[^,]*host[^,]*, ?Signature=[0-9a-f]{64}$/;

/** The little of S3 that the driver speaks, in memory: signed requests only, checksums compared, single ranges. */
export class BucketServer {
  readonly objects = new Map<string, Buffer>();
  readonly #bucket: string;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(bucket: string) {
    this.#bucket = bucket;
  }

  /** Listens and answers the address to give as `FILES`. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `s3+http://key:${encodeURIComponent('a/secret+1')}@127.0.0.1:${port}/${this.#bucket}?region=test-1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, bucket, ...key] = decodeURIComponent(pathname).split('/');
    const {
      status,
      headers = {},
      content,
    } = bucket !== this.#bucket ? { status: 404 } : this.#serve(request, key.join('/'), body);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  #serve(request: IncomingMessage, key: string, body: Buffer): Reply {
    if (!SIGNED.test(request.headers.authorization ?? '')) return { status: 403 };
    if (key === '') return { status: 200 };
    if (request.method === 'PUT') return this.#put(request, key, body);
    const object = this.objects.get(key);
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return { status: 204 };
    }
    return object ? part(object, request.headers.range) : { status: 404 };
  }

  #put({ headers }: IncomingMessage, key: string, body: Buffer): Reply {
    const checksum = headers['x-amz-checksum-sha256'];
    const actual = createHash('sha256').update(body).digest('base64');
    if (checksum !== undefined && checksum !== actual) return { status: 400 };
    this.objects.set(key, body);
    return { status: 200, headers: { etag: `"${actual.slice(0, 20)}"` } };
  }
}

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly content?: Buffer;
}

function part(object: Buffer, header: string | undefined): Reply {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined) {
    return { status: 200, headers: { 'content-length': String(object.length) }, content: object };
  }
  const content = object.subarray(Number(first), Number(last) + 1);
  return { status: 206, headers: { 'content-range': `bytes ${first}-${last}/${object.length}` }, content };
}

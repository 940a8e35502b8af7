import * as v from 'valibot';
import { Medium } from '#contract/media.ts';
import type { Answer, TestClient } from '#server/testing/client.ts';

const TUS = { 'tus-resumable': '1.0.0' };

/** Begins an upload as tus does, and answers its address. */
export async function beginUpload(client: TestClient, name: string, size: number): Promise<Answer> {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  return client.send('POST', '/api/uploads', undefined, {
    ...TUS,
    'upload-length': String(size),
    'upload-metadata': metadata,
  });
}

/** Sends bytes from an offset on. */
export async function continueUpload(
  client: TestClient,
  address: string,
  offset: number,
  bytes: Uint8Array,
): Promise<Answer> {
  const type = 'application/offset+octet-stream';
  return client.send('PATCH', address, bytes, { ...TUS, 'upload-offset': String(offset), 'content-type': type });
}

/** How far an upload is; undefined when there is none. */
export async function offsetOf(client: TestClient, address: string): Promise<number | undefined> {
  const answer = await client.send('HEAD', address, undefined, TUS);
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : undefined;
}

/** Uploads a file in one go, and waits until it was looked at. */
export async function upload(client: TestClient, name: string, bytes: Uint8Array): Promise<Medium> {
  const begun = await beginUpload(client, name, bytes.byteLength);
  const address = begun.headers.get('location') ?? '';
  const sent = await continueUpload(client, address, 0, bytes);
  if (sent.status !== 204) throw new Error(`${begun.text} ${sent.text}`);
  return lookedAt(client, address.replace('/api/uploads/', ''));
}

/** Asks until an upload was looked at. */
export async function lookedAt(client: TestClient, id: string): Promise<Medium> {
  for (;;) {
    const answer = await client.get(`/api/media-files/${id}`);
    const medium = v.parse(Medium, JSON.parse(answer.text));
    if (medium.state !== 'fresh') return medium;
  }
}

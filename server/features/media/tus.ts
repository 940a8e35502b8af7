import type { Context } from 'hono';
import { HttpProblem } from '#server/http/problem.ts';

/** The version of the tus protocol (https://tus.io) that is spoken: core, creation, expiration, termination. */
const TUS_VERSION = '1.0.0';

/** The start of each answer, and the end of a request in another version. @throws HttpProblem `wrong_protocol` */
export function speakTus(c: Context): void {
  c.header('tus-resumable', TUS_VERSION);
  if (c.req.header('tus-resumable') === TUS_VERSION) return;
  throw new HttpProblem('wrong_protocol', `Uploads speak tus ${TUS_VERSION}: send it in a Tus-Resumable header.`, {
    headers: { 'tus-version': TUS_VERSION },
  });
}

/** A header that counts bytes. @throws HttpProblem `invalid_request` */
export function readBytes(c: Context, name: string): number {
  const text = c.req.header(name) ?? '';
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new HttpProblem('invalid_request', `${name}: expected a number of bytes.`, { field: name });
}

/** `Upload-Metadata`: keys with values in base64. @throws HttpProblem `invalid_request` */
export function readMetadata(header: string | undefined): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  for (const pair of (header ?? '').split(',').map((text) => text.trim())) {
    if (pair === '') continue;
    const match = /^([\x21-\x7e]{1,50})(?: ([A-Za-z0-9+/]*={0,2}))?$/.exec(pair);
    if (!match || metadata.size >= 10) {
      throw new HttpProblem('invalid_request', 'Upload-Metadata: expected keys with values in base64.', {
        field: 'Upload-Metadata',
      });
    }
    metadata.set(match[1] ?? '', Buffer.from(match[2] ?? '', 'base64').toString('utf8'));
  }
  return metadata;
}

import type { Bucket } from '#server/ports/files/drivers/s3.ts';

const PROTOCOLS: Readonly<Record<string, string>> = { 's3:': 'https:', 's3+http:': 'http:' };

/**
 * Reads `s3://key:secret@host/bucket?region=...`; `s3+http` speaks without encryption, for a store on this machine or a
 * closed network. Undefined for what is no such address.
 */
export function readBucketAddress(text: string): Bucket | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, host, pathname, searchParams } = new URL(text);
  const transport = PROTOCOLS[protocol];
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname)?.[1];
  if (!transport || !bucket || host === '' || username === '' || password === '') return undefined;
  const [accessKeyId, secretAccessKey] = [decode(username), decode(password)];
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  const region = searchParams.get('region') ?? 'auto';
  return { endpoint: `${transport}//${host}/${bucket}`, region, accessKeyId, secretAccessKey };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

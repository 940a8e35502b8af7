import type { Context } from 'hono';
import { HttpProblem } from '#server/http/problem.ts';

/**
 * Reads a JSON body of at most `limit` bytes.
 * @throws HttpProblem `unsupported_media_type`, `too_large` or `malformed_json`.
 */
export async function readJson(c: Context, limit: number): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new HttpProblem('unsupported_media_type', 'Send the body as application/json.');
  }
  const text = await readText(c.req.raw, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('malformed_json', 'The body is not valid JSON.');
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  const announced = request.headers.get('content-length');
  if (announced !== null && request.headers.get('transfer-encoding') === null) {
    if (Number(announced) > limit) throw tooLarge(limit);
    return request.text();
  }
  return readChunks(request, limit);
}

/** A body of unknown length: counted while it arrives. */
async function readChunks(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(limit: number): HttpProblem {
  return new HttpProblem('too_large', `The body is larger than ${limit / 1024} kB.`);
}

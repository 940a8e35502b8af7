/**
 * The part of a kept answer that a `Range` header asks for: players fetch recordings in pieces, and some play nothing
 * that comes whole. A range that cannot be read is answered with everything, one behind the end with 416.
 */
export async function slice(whole: Response, range: string | null): Promise<Response> {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return whole;
  const body = await whole.blob();
  const { size } = body;
  const [from, to] = bounds(asked[1] ?? '', asked[2] ?? '', size);
  const headers = new Headers(whole.headers);
  headers.set('accept-ranges', 'bytes');
  if (from > to || from >= size) {
    headers.set('content-range', `bytes */${size}`);
    headers.set('content-length', '0');
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${from}-${to}/${size}`);
  headers.set('content-length', String(to - from + 1));
  return new Response(body.slice(from, to + 1, body.type), { status: 206, headers });
}

/** First and last byte; without the first, the last so many. */
function bounds(first: string, last: string, size: number): [number, number] {
  if (first === '') return [Math.max(0, size - Number(last)), Number(last) === 0 ? -1 : size - 1];
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from './slice.ts';

const WHOLE = '0123456789';

function kept(): Response {
  return new Response(WHOLE, { headers: { 'content-type': 'video/mp4', etag: '"a"' } });
}

describe('a kept recording', () => {
  test.for([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ] as const)('answers %s with that part', async ([range, text, said]) => {
    const part = await slice(kept(), range);
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(said);
    expect(part.headers.get('content-type')).toBe('video/mp4');
    expect(await part.text()).toBe(text);
  });

  test.for(['bytes=10-', 'bytes=5-4', 'bytes=-0'])('refuses %s, which it does not have', async (range) => {
    const part = await slice(kept(), range);
    expect(part.status).toBe(416);
    expect(part.headers.get('content-range')).toBe('bytes */10');
  });

  test.for([null, '', 'bytes=-', 'bytes=1-2,4-5', 'lines=1-2'])('comes whole for %s', async (range) => {
    const whole = await slice(kept(), range);
    expect(whole.status).toBe(200);
    expect(await whole.text()).toBe(WHOLE);
  });

  test('gives the bytes that are named, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.nat(12), async (from, to) => {
        const part = await slice(kept(), `bytes=${from}-${to}`);
        if (part.status === 206) expect(await part.text()).toBe(WHOLE.slice(from, to + 1));
        else expect(from > to || from >= WHOLE.length).toBe(true);
      }),
    );
  });
});

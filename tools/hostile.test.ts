import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SOURCES } from './hostile/sources.ts';

const run = promisify(execFile);
const child = new URL('./hostile/child.ts', import.meta.url).pathname;

const Report = v.object({ said: v.string(), seconds: v.number(), megabytes: v.number() });

/** What a process of its own reports of a source; one that does not end is ended. */
async function take(name: string): Promise<v.InferOutput<typeof Report>> {
  const { stdout } = await run(process.execPath, ['--max-old-space-size=200', child, name], { timeout: 50_000 });
  return v.parse(Report, JSON.parse(stdout));
}

describe('taken by a process of its own, a hostile source is refused or tamed within a second and 200 MB:', () => {
  test.each(Object.keys(SOURCES))('%s', async (name) => {
    const { said, seconds, megabytes } = await take(name);
    expect(said).toMatch(SOURCES[name]?.says ?? name);
    expect(seconds).toBeLessThan(1);
    expect(megabytes).toBeLessThan(200);
  });
});

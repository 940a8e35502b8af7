/** Starts the real server on a free port and a throw-away data folder, for journeys, pictures and measurements. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export interface MorselServer {
  readonly url: string;
  readonly pid: number;
  /** From start to the line that says it serves. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** @param env settings over the defaults, such as `DATABASE_URL`. */
export async function startMorsel(env: Readonly<Record<string, string>> = {}): Promise<MorselServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-server-'));
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`:${port}`)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(`The server did not start:\n${said}`)));
  });
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    startMs: performance.now() - begin,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestStore } from '#server/testing/engines.ts';
import { TEST_LIBRARY } from '#server/testing/server.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

/** A server in a process of its own, which can be killed. */
export interface ServerProcess {
  readonly address: string;
  /** SIGKILL: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** SIGTERM. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `server/main.ts` on a free port and waits until it says that it is ready. */
export async function startProcess(store: TestStore, more: Record<string, string> = {}): Promise<ServerProcess> {
  const { child, said } = spawnServer({ ...environmentOf(store), ...more });
  const ready = /ready on (http:\S+)/;
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = ready.exec(said())?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    child.on('exit', () => reject(new Error(`The server ended: ${said()}`)));
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    await once(child, 'exit');
    return child.exitCode;
  };
  return {
    address,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Runs the server until it ends by itself: for settings it refuses. */
export async function runProcess(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { child, said } = spawnServer(env);
  await once(child, 'exit');
  return { code: child.exitCode, said: said() };
}

export function environmentOf(store: TestStore): Record<string, string> {
  const common = {
    PORT: '0',
    DATA_DIR: store.folder,
    LIBRARY_DIR: TEST_LIBRARY,
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
  };
  return store.databaseUrl ? { ...common, DATABASE_URL: store.databaseUrl } : common;
}

function spawnServer(env: Record<string, string>): { child: ChildProcess; said: () => string } {
  let said = '';
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

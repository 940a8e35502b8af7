/** The server under measurement, in a process of its own so that its CPU time is its own. Speaks by messages. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SignInStarted } from '#contract/account.ts';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/start-server.ts';

export type Question = 'cpu' | 'stop';
export type Message =
  | { readonly ready: { readonly address: string; readonly cookies: readonly string[] } }
  /** Milliseconds of CPU since the process began, user and system. */
  | { readonly cpu: number };

const LEARNERS = Number(process.argv[2]);
const folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-bench-'));
const settings = readConfig({
  ...process.env,
  PORT: '0',
  DATA_DIR: folder,
  PUBLIC_URL: 'http://localhost',
  LOG_LEVEL: 'error',
  RATE_LIMITS: 'off',
});
if ('problems' in settings) throw new Error(JSON.stringify(settings.problems));
const server = await startServer(settings.config);

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(server.address + path, {
    method: 'POST',
    headers: { origin: server.address, host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function signIn(email: string): Promise<string> {
  const { id } = (await (await post('/api/sign-in', { email })).json()) as SignInStarted;
  const code = /\d{6}/.exec(server.mailbox?.mails.find(({ to }) => to === email)?.subject ?? '')?.[0];
  const answer = await post('/api/sign-in/code', { id, code });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function say(message: Message): void {
  process.send?.(message);
}

const cookies: string[] = [];
for (let learner = 0; learner < LEARNERS; learner += 1) cookies.push(await signIn(`learner-${learner}@example.org`));
process.on('message', async (question: Question) => {
  if (question === 'cpu') {
    const { user, system } = process.cpuUsage();
    say({ cpu: (user + system) / 1000 });
    return;
  }
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  process.disconnect();
});
say({ ready: { address: server.address, cookies } });

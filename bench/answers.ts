/** Acknowledged answers per CPU-second: durable, graded, folded, in batches of 5 over HTTP, on both engines. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Module } from '#content/module/module.ts';
import type { Library } from '#contract/library.ts';
import type { SyncAnswer } from '#contract/sync.ts';
import { startPostgres } from '../tools/postgres.ts';
import { type Answering, makeAnswering } from './answering.ts';
import type { Message, Question } from './answers-server.ts';

const LEARNERS = 40;
const CONNECTIONS = 16;
const BATCH = 5;
/** Each part ends with so many answers or after so many milliseconds, whichever comes first. */
const WARM_UP = { answers: 8000, ms: 15_000 };
const MEASURED = { answers: 25_000, ms: 20_000 };
const BUDGET = 3000;

interface Result {
  readonly answers: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

class Server {
  readonly #child: ChildProcess;
  readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(env: Readonly<Record<string, string>>) {
    const file = path.join(import.meta.dirname, 'answers-server.ts');
    this.#child = fork(file, [String(LEARNERS)], { env: { ...process.env, ...env } });
  }

  async next(): Promise<Message> {
    const [message] = await once(this.#child, 'message');
    return message as Message;
  }

  /** Milliseconds of CPU used so far. */
  async cpu(): Promise<number> {
    this.#ask('cpu');
    const message = await this.next();
    return 'cpu' in message ? message.cpu : 0;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#ask('stop');
    await gone;
    this.agent.destroy();
  }

  #ask(question: Question): void {
    this.#child.send(question);
  }
}

async function measure(env: Readonly<Record<string, string>>): Promise<Result> {
  const server = new Server(env);
  const message = await server.next();
  if (!('ready' in message)) throw new Error('The server did not say that it is ready.');
  const { address, cookies } = message.ready;
  const answering = makeAnswering(await modules(address));
  let acknowledged = 0;
  let running = true;
  const work = async (first: number) => {
    for (let turn = first; running; turn += CONNECTIONS) {
      const stored = await send(server.agent, address, cookies[turn % LEARNERS] ?? '', answering);
      acknowledged += stored;
    }
  };
  const workers = Array.from({ length: CONNECTIONS }, (_, index) => work(index));
  const until = async ({ answers, ms }: typeof WARM_UP) => {
    const [count, begin] = [acknowledged, performance.now()];
    while (acknowledged - count < answers && performance.now() - begin < ms) await setTimeout(100);
  };
  await until(WARM_UP);
  const [cpuBefore, countBefore, begin] = [await server.cpu(), acknowledged, performance.now()];
  await until(MEASURED);
  const [cpuAfter, countAfter, end] = [await server.cpu(), acknowledged, performance.now()];
  running = false;
  await Promise.all(workers);
  await server.stop();
  return {
    answers: countAfter - countBefore,
    seconds: (end - begin) / 1000,
    cpuSeconds: (cpuAfter - cpuBefore) / 1000,
  };
}

async function modules(address: string): Promise<readonly Module[]> {
  const library = (await (await fetch(`${address}/api/library`)).json()) as Library;
  const fetched = library.modules.map(({ id, version }) => fetch(`${address}/api/modules/${id}/${version}`));
  return Promise.all(fetched.map(async (response) => (await (await response).json()) as Module));
}

/** Sends one batch. Answers how many of it the server acknowledged. */
function send(agent: Agent, address: string, cookie: string, answering: Answering): Promise<number> {
  const body = JSON.stringify(answering(cookie, BATCH, Date.now()));
  const headers = { cookie, origin: 'http://localhost', host: 'localhost', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}/api/sync`,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(stored(Buffer.concat(chunks).toString('utf8'))));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

function stored(text: string): number {
  const { answers = [] }: Partial<SyncAnswer> = JSON.parse(text);
  const good = answers.filter(({ status, verdict }) => status === 'stored' && verdict?.void === undefined);
  if (good.length !== BATCH) throw new Error(`Not everything was stored: ${text.slice(0, 300)}`);
  return good.length;
}

function print(engine: string, { answers, seconds, cpuSeconds }: Result, budget?: number): void {
  const perCpuSecond = Math.round(answers / cpuSeconds);
  const verdict = budget === undefined ? '' : `  budget ${budget}: ${perCpuSecond >= budget ? 'kept' : 'BROKEN'}`;
  const perSecond = Math.round(answers / seconds);
  process.stdout.write(
    `${engine.padEnd(44)} ${perCpuSecond} per CPU-second of the server, ${perSecond} per second${verdict}\n`,
  );
  if (budget !== undefined && perCpuSecond < budget) process.exitCode = 1;
}

process.stdout.write(`\nacknowledged answers (durable, graded, folded; batches of ${BATCH}, ${LEARNERS} learners)\n`);
print('SQLite', await measure({ DATABASE_URL: '' }), BUDGET);
const postgres = await startPostgres();
if (postgres) {
  print('PostgreSQL (the processes of Morsel alone)', await measure({ DATABASE_URL: postgres.url }));
  await postgres.stop();
} else {
  process.stdout.write('PostgreSQL: not run, its programs are not installed\n');
}

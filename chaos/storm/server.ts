import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { TEST_LIBRARY } from '#server/testing/server.ts';

const MAIN = path.resolve(import.meta.dirname, '../../server/main.ts');

/** The real server in a process of its own, on one port and one folder through all its lives. */
export class ServerUnderTest {
  readonly port: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  constructor(port: number, folder: string) {
    this.port = port;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: String(this.port),
        DATA_DIR: this.#folder,
        LIBRARY_DIR: TEST_LIBRARY,
        LOG_LEVEL: 'fatal',
        RATE_LIMITS: 'off',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('is ready')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    });
  }

  /** SIGKILL: nothing is finished, nothing is closed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /**
   * From now on no file of the server may grow beyond the size of its journal and so many bytes more, by the limit that
   * the system has for this (RLIMIT_FSIZE). Returns false where the system has no `prlimit`.
   */
  fill(more: number): boolean {
    const journal = path.join(this.#folder, 'morsel.sqlite-wal');
    const size = existsSync(journal) ? statSync(journal).size : 0;
    return this.#limit(String(size + more));
  }

  makeRoom(): void {
    this.#limit('unlimited');
  }

  #limit(soft: string): boolean {
    const args = ['--pid', String(this.#child?.pid), `--fsize=${soft}:unlimited`];
    return spawnSync('prlimit', args).status === 0;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

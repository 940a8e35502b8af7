/** From starting the process to serving, with an empty and with a filled data folder, and memory when idle. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startMorsel } from '../tools/morsel-server.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'morsel-bench-'));
process.stdout.write('\nstart of the server\n');
for (const what of ['first start', 'second start']) {
  const server = await startMorsel({ DATA_DIR: folder });
  const resident =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]
      : undefined;
  const memory = resident ? `, ${Math.round(Number(resident) / 1024)} MB resident of 150` : '';
  process.stdout.write(`${what.padEnd(44)} ${server.startMs.toFixed(0)} ms of 2000${memory}\n`);
  await server.stop();
}
rmSync(folder, { recursive: true, force: true });

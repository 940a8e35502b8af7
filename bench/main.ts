/** `npm run bench`: prints what the machine does, section by section. */
import { spawnSync } from 'node:child_process';

const SECTIONS = ['answers.ts', 'compose.ts', 'device.ts', 'find.ts', 'frames.ts', 'start.ts'];
const wanted = process.argv.slice(2);
for (const section of SECTIONS) {
  if (wanted.length > 0 && !wanted.includes(section.replace('.ts', ''))) continue;
  const { status } = spawnSync(process.execPath, [`bench/${section}`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

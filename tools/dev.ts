/** `npm run dev`: the server restarting on change, and the web app with hot reload on port 5173. */
import { spawn } from 'node:child_process';

const children = [
  spawn(process.execPath, ['--watch', 'server/main.ts'], { stdio: 'inherit' }),
  spawn('vite', ['dev', '--port', '5173'], { stdio: 'inherit', cwd: 'web', shell: process.platform === 'win32' }),
];
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill();
    process.exitCode = code ?? 1;
  });
}

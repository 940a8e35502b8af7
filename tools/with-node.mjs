/**
 * Runs a command with a Node that Morsel supports and with its dependencies installed.
 *
 *     node tools/with-node.mjs COMMAND [ARGUMENT ...]
 *
 * The machine's own Node is used when it is new enough; otherwise the pinned platform package in
 * `tools/node` is installed once. Dependencies are installed with `npm ci` unless a stamp holds the
 * lock file's hash. This file itself must run on Node 18, so it is plain JavaScript without imports.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
const modern = major > 24 || (major === 24 && minor >= 11);
const say = (line) => process.stderr.write(`morsel: ${line}\n`);

function fail(line) {
  say(line);
  process.exit(1);
}

function npm(args, cwd, env) {
  const result = spawnSync('npm', args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/** Installs one folder by its lock file, at most once per content of that file. */
function install(folder, what, extra, env) {
  const lock = path.join(folder, 'package-lock.json');
  const stamp = path.join(folder, 'node_modules', '.morsel-lock');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say(`installing ${what} (once) ...`);
  rmSync(stamp, { force: true });
  if (!npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...extra], folder, env)) {
    fail(`${what} could not be installed. Check the network and the npm registry, then run the command again.`);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** The folder to put first on PATH so that `node` is a supported one. */
function nodeFolder() {
  if (modern) return path.dirname(process.execPath);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const own = path.join(root, 'tools', 'node');
  if (name in JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')).optionalDependencies) {
    install(own, 'Node 24', [], process.env);
    const bin = path.join(own, 'node_modules', name, 'bin');
    if (existsSync(bin)) return bin;
  }
  return fail(
    `Node ${process.versions.node} is too old and there is no packaged Node for ${name}. Install Node 24 LTS and try again.`,
  );
}

const [command, ...args] = process.argv.slice(2);
if (!command) fail('usage: node tools/with-node.mjs COMMAND [ARGUMENT ...]');
const folder = nodeFolder();
const env = {
  ...process.env,
  NODE_NO_WARNINGS: process.env.NODE_NO_WARNINGS ?? '1',
  PATH: [folder, path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
};
install(root, 'dependencies', [], env);
const child = spawn(command, args, {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`${command}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

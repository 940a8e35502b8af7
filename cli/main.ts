#!/usr/bin/env node
import { checkModules } from './commands/module-check.ts';

const USAGE = `Usage: morsel <command>

  module check FOLDER... [--strict]   check the modules in the folders and below;
                                      status 1 on errors, with --strict also on warnings
`;

function run(args: readonly string[]): number {
  const [noun, verb, ...rest] = args;
  const flags = rest.filter((arg) => arg.startsWith('--'));
  const folders = rest.filter((arg) => !arg.startsWith('--'));
  const known = flags.every((flag) => flag === '--strict');
  if (noun === 'module' && verb === 'check' && folders.length > 0 && known) {
    const { lines, status } = checkModules(folders, flags.includes('--strict'));
    console.log(lines.join('\n'));
    return status;
  }
  console.error(USAGE);
  return 2;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

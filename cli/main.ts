#!/usr/bin/env node
import { run } from './run.ts';

try {
  const { lines, status } = run(process.argv.slice(2));
  const print = status === 2 ? console.error : console.log;
  print(lines.join('\n'));
  process.exitCode = status;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

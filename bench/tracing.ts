/**
 * `npm run bench:tracing -- FILE [--seed N]`: how well the mastery filter and the logistic layer of the product predict
 * learners they have never seen, on a data set of knowledge tracing: three or four lines a learner (DKVMN, AKT), or CSV.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CsvError } from '#content/formats/csv/csv-error.ts';
import type { Scores } from '#core/insight/scores.ts';
import { type TracedData, UnreadableData } from './tracing/answers.ts';
import { evaluate } from './tracing/evaluate.ts';
import { readCsv } from './tracing/read-csv.ts';
import { readLines } from './tracing/read-lines.ts';

const USAGE = 'usage: npm run bench:tracing -- FILE [--seed N]\n';

function read(file: string): TracedData {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const first = text.split('\n', 1)[0] ?? '';
  return /^[\s\d,.-]*$/.test(first) ? readLines(text, file) : readCsv(text, file);
}

function row(what: string, scores: Scores | undefined): string {
  if (!scores) return `TRACING ${what.padEnd(8)} not enough answers\n`;
  const { auc, logLoss, accuracy, ece } = scores;
  const numbers = [auc, logLoss, accuracy, ece].map((value) => (value === undefined ? '    -' : value.toFixed(3)));
  return `TRACING ${what.padEnd(8)} auc ${numbers[0]}  logloss ${numbers[1]}  accuracy ${numbers[2]}  ece ${numbers[3]}\n`;
}

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
  const [file] = positionals;
  const seed = Number(values.seed ?? '1');
  if (file === undefined || positionals.length > 1 || !Number.isSafeInteger(seed)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const start = performance.now();
  const data = read(file);
  const { learners, answers, rate, filter, layer } = evaluate(data, seed);
  process.stdout.write(
    `TRACING ${file}: trained on ${learners.trained} learners, ${answers} answers of ${learners.unseen} unseen ones` +
      ` (seed ${seed}; ${data.dropped} rows without a skill left out)\n`,
  );
  process.stdout.write(row('rate', rate) + row('filter', filter) + row('layer', layer));
  process.stdout.write(`TRACING seconds ${((performance.now() - start) / 1000).toFixed(1)}\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const known = error instanceof UnreadableData || error instanceof CsvError;
  if (!(known || (error instanceof Error && 'code' in error))) throw error;
  process.stderr.write(`bench:tracing: ${error.message}\n`);
  process.exitCode = 1;
}

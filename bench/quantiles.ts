/** Milliseconds of each of `runs` calls, after a tenth as many to warm up. */
export function time(runs: number, work: (run: number) => unknown): number[] {
  for (let run = 0; run < Math.ceil(runs / 10); run += 1) work(run);
  return Array.from({ length: runs }, (_, run) => {
    const begin = performance.now();
    work(run);
    return performance.now() - begin;
  });
}

/** The value below which the share `q` of `values` lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** One line of a measurement beside its budget. */
export function report(what: string, values: readonly number[], budgetMs?: number): void {
  const p50 = quantile(values, 0.5);
  const p95 = quantile(values, 0.95);
  const verdict = budgetMs === undefined ? '' : `  budget ${budgetMs} ms p95: ${p95 <= budgetMs ? 'kept' : 'BROKEN'}`;
  process.stdout.write(
    `${what.padEnd(44)} p50 ${p50.toFixed(2).padStart(8)} ms  p95 ${p95.toFixed(2).padStart(8)} ms${verdict}\n`,
  );
  if (budgetMs !== undefined && p95 > budgetMs) process.exitCode = 1;
}

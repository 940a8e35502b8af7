/** Longest subsequence that never falls; the first one found where several are as long. For a handful of values. */
export function longestRising(values: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [index, value] of values.entries()) {
    const before = runs.slice(0, index).filter((run) => (run.at(-1) ?? value) <= value);
    runs.push([...longest(before), value]);
  }
  return longest(runs);
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

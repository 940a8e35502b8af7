/** A small square matrix, row by row. */
export type Matrix = number[][];

/** x with `matrix` x = `right`, for a symmetric positive definite matrix, by Gaussian elimination (no pivot is needed). */
export function solve(matrix: Matrix, right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (const [i, pivot] of rows.entries()) {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const x = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let sum = row[n] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= (row[j] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (row[i] ?? 1);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix. */
export function inverse(matrix: Matrix): Matrix {
  return matrix.map((_, i) =>
    solve(
      matrix,
      Array.from({ length: matrix.length }, (_, j) => (i === j ? 1 : 0)),
    ),
  );
}

/** What a command prints, and the status it ends with. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly status: number;
}

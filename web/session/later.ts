type Later = typeof import('./after-answer.ts');

let loading: Promise<Later> | undefined;

/** The rest of the session's code, fetched once. Rejects when it is neither on this device nor reachable; ask again then. */
export function later(): Promise<Later> {
  loading ??= import('./after-answer.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Every tab holds this lock, together with the others, while somebody is in the middle of something there. */
export const BUSY = 'morsel-busy';

/** Keeps a new version from taking over, in this tab and in all others, until the function it returns is called. */
export function stayBusy(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks?.request(BUSY, { mode: 'shared' }, () => promise);
  return resolve;
}

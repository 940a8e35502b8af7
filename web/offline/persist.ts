/**
 * Asks the browser never to clear what is stored here, at a moment when there is something to lose: browsers that ask
 * the person then ask a sensible question. Whether it agreed.
 */
export async function askToPersist(): Promise<boolean> {
  return (await isPersisted()) || ((await navigator.storage?.persist?.()) ?? false);
}

/** Whether the browser has promised to keep what is stored here. */
export async function isPersisted(): Promise<boolean> {
  return (await navigator.storage?.persisted?.()) ?? false;
}

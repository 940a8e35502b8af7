import { OUTBOX_TAG } from './outbox-tag.ts';

interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Asks the browser, where it can, to have the outbox sent when the network is back, also without a tab. Never throws. */
export async function askForSync(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await (registration as { sync?: SyncManager } | undefined)?.sync?.register(OUTBOX_TAG);
  } catch {
    // Switched off by the person or the browser; open tabs send it themselves.
  }
}

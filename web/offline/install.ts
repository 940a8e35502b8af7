/** The screen someone is waiting for comes first; the rest of the app is fetched when the network is idle. */
const WAIT_MS = 5000;

/** Registers the service worker a moment after the start, so that the app opens without a network from then on. */
export function installShell(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  setTimeout(() => {
    const policy = trustedUrls();
    void navigator.serviceWorker.register((policy?.createScriptURL(WORKER) ?? WORKER) as string, { type: 'module' });
  }, WAIT_MS);
}

const WORKER = '/service-worker.js';

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
}

/** The server's policy allows this name for the address of the service worker, and nothing else may use it. */
function trustedUrls() {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return factory?.createPolicy('sveltekit-trusted-url', {
    createScriptURL(url: string) {
      if (url !== WORKER) throw new TypeError(`${url} is not the service worker`);
      return url;
    },
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
}

/** The service worker, and the engine's worker among the files that the build made. */
const OURS = /^\/(service-worker\.js|_app\/immutable\/workers\/[\w.-]+\.js)$/;

/** The server's policy allows this name for the addresses of our own workers, and nothing else may use it. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('sveltekit-trusted-url', {
  createScriptURL(url: string) {
    if (!OURS.test(url)) throw new TypeError(`${url} is not one of our workers`);
    return url;
  },
});

/** The address of one of our workers in the form in which the browser takes it. */
export function workerAddress(path: string): string {
  return (policy?.createScriptURL(path) ?? path) as string;
}

/** Under this name the browser is asked to wake the service worker when the network is back. */
export const OUTBOX_TAG = 'outbox';

/**
 * Whether this is an iPhone or iPad on which the app is not installed: only the person can do that, from the browser's
 * menu. An iPad calls itself a Mac; no Mac has a touch screen.
 */
export function installsByHand(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  const apple = /iphone|ipad|ipod/i.test(userAgent) || (/macintosh/i.test(userAgent) && maxTouchPoints > 1);
  return apple && !matchMedia('(display-mode: standalone)').matches;
}

import { createHash } from 'node:crypto';

/** On every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** For all that a browser could show as a document of its own. Scripts, styles and fonts of the web app do without. */
export const DOCUMENT_HEADERS: Readonly<Record<string, string>> = {
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/** For answers of the API and the server's own plain pages: they load nothing. */
export const PLAIN_POLICY = plainPolicy("'none'");

/** For a plain page with a button that sends to where the page came from. */
export const FORM_POLICY = plainPolicy("'self'");

function plainPolicy(formAction: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;
}

/** For the service worker, which fetches for the whole app. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'";

/** For media that could carry script, such as SVG: opened on its own it is an inert document. */
export const MEDIA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The policy of the web app's pages: scripts of our own, and of the inline ones only those found in `html` when the
 * server started. Svelte's and SvelteKit's Trusted Types policies are the only ways to make markup or a script address.
 */
export function pagePolicy(html: readonly string[]): string {
  const hashes = [...new Set(html.flatMap(inlineScripts))].map((script) => `'sha256-${sha256(script)}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html sveltekit-trusted-url',
  ].join('; ');
}

function inlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/gi);
  return [...scripts].flatMap(({ groups }) =>
    /\ssrc\s*=/i.test(groups?.attributes ?? '') ? [] : [groups?.text ?? ''],
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

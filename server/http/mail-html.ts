import { escapeHtml } from '#server/http/html.ts';
import { directionOf, type Language } from '#server/languages.ts';

/** A mail as HTML, of parts that have been escaped already; mail programs keep only styles that stand at each element. */
export function mailPage(language: Language, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><body style="margin:0;padding:24px;background:#fbf7f1;color:#1d1a16;font:16px/1.5 system-ui,sans-serif">${parts.join('')}</body></html>`;
}

export function paragraph(html: string, style = ''): string {
  return `<p style="margin:0 0 16px${style && `;${style}`}">${html}</p>`;
}

/** A link that looks like a button. */
export function buttonLink(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}" style="display:inline-block;padding:14px 22px;border-radius:14px;background:#b23a15;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(text)}</a>`;
}

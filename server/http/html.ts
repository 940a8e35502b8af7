import { directionOf, type Language } from '#server/languages.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A plain page of the server's own, in the colours of the app. `body` is HTML that has been escaped already. */
export function plainPage(title: string, body: string, language: Language = 'en'): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; --paper: light-dark(#fbf7f1, #171412); --ink: light-dark(#1d1a16, #f3ece2);
  --line: light-dark(#e7dfd3, #3a342d); --accent: light-dark(#b23a15, #ff9a76); }
body { background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { font-family: Georgia, serif; line-height: 1.2; text-wrap: balance; }
a { color: var(--accent); }
article { border: 1px solid var(--line); border-radius: 20px; padding: .5rem 1.25rem 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; }
code { font: .9em ui-monospace, monospace; }
pre.schema { font: .85rem/1.45 ui-monospace, monospace; border-top: 1px solid var(--line); padding-top: .75rem; }
summary { cursor: pointer; min-height: 2rem; }
button { min-height: 48px; padding: .75rem 1.5rem; border: 0; border-radius: 14px; background: #b23a15; color: #fff; font: 600 1rem system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

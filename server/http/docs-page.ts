import { escapeHtml, plainPage } from '#server/http/html.ts';

interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, unknown>>;
}

/** The OpenAPI document as a page to read: made here, nothing is loaded from elsewhere. */
export function docsPage(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
  const sections = [...byTag].map(([tag, list]) => `<h2>${escapeHtml(tag)}</h2>\n${list.map(article).join('\n')}`);
  const { title, description = '' } = document.info;
  return plainPage(
    `${title} API`,
    `<h1>${escapeHtml(title)} API</h1>
<p>${escapeHtml(description)}</p>
<p>For programs: <a href="/api/openapi.json">/api/openapi.json</a></p>
${sections.join('\n')}`,
  );
}

function article({ path, method, operation }: { path: string; method: string; operation: Described }): string {
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation;
  const answers = Object.entries(responses).map(([status, response]) => details(`Answer ${status}`, response));
  return `<article>
<h3><code>${escapeHtml(`${method.toUpperCase()} ${path}`)}</code></h3>
<p>${escapeHtml(summary)} ${escapeHtml(description)}</p>
${parameters.length > 0 ? details('Parameters', parameters) : ''}
${requestBody ? details('Body', requestBody) : ''}
${answers.join('\n')}
</article>`;
}

function details(title: string, value: unknown): string {
  const text = escapeHtml(JSON.stringify(value, undefined, 2));
  return `<details><summary>${escapeHtml(title)}</summary><pre class="schema">${text}</pre></details>`;
}

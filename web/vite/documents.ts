import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import type { Plugin } from 'vite';
import { markdown } from '#content/module/markdown.ts';

/** A page of the documentation that the app shows too. */
export interface Document {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
}

const PREFIX = 'virtual:how-morsel-decides/';
const LANGUAGES = ['en', 'de', 'ar'];

/** `docs/how-morsel-decides.md` in each language as data, so that the app and the documentation have one source. */
export function documents(): Plugin {
  let folder = '';
  return {
    name: 'documents',
    configResolved(config) {
      folder = join(config.root, '../docs');
    },
    resolveId: {
      filter: { id: /^virtual:how-morsel-decides\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:how-morsel-decides\// },
      handler(id) {
        const language = id.slice(PREFIX.length + 1);
        if (!LANGUAGES.includes(language)) return this.error(`No page for ${id}; known: ${LANGUAGES.join(', ')}`);
        const file = join(folder, `how-morsel-decides${language === 'en' ? '' : `.${language}`}.md`);
        this.addWatchFile(file);
        return `export default ${JSON.stringify(readDocument(readFileSync(file, 'utf8')))};`;
      },
    },
  };
}

/**
 * Its heading, the paragraph below it, and each paragraph that begins with its title in bold. What else there is, such
 * as where engineers read on, is for readers of the documentation.
 */
export function readDocument(source: string): Document {
  const [heading, lead, ...paragraphs] = markdown(source).children;
  const parts = paragraphs.flatMap((paragraph) => {
    if (paragraph.type !== 'paragraph') return [];
    const [title, ...text] = paragraph.children;
    if (title?.type !== 'strong') return [];
    return [{ title: textOf(title).replace(/\.$/, ''), text: text.map(textOf).join('').trim() }];
  });
  return { title: heading ? textOf(heading) : '', lead: lead ? textOf(lead) : '', parts };
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

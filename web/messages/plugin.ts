import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Catalogue, isLater, LOCALES, readCatalogues } from './catalogue.ts';

const PREFIX = 'virtual:messages/';

/**
 * Compiles `messages/<area>/<locale>.json` to two modules per language, `virtual:messages/<locale>` for the first visit
 * and `virtual:messages/<locale>/later` for the other places, and writes the types of all keys and arguments to
 * `.svelte-kit/messages.d.ts`. A missing translation fails the build.
 */
export function messages(): Plugin {
  let folder = '';
  return {
    name: 'messages',
    configResolved(config) {
      folder = join(config.root, 'messages');
      writeTypes(join(config.root, '.svelte-kit'), readCatalogues(folder).en);
    },
    resolveId: {
      filter: { id: /^virtual:messages\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:messages\// },
      handler(id) {
        const [name, part] = id.slice(PREFIX.length + 1).split('/');
        const locale = LOCALES.find((one) => one === name);
        if (!locale) return this.error(`No messages for ${id}; known languages: ${LOCALES.join(', ')}`);
        const wanted = [...readCatalogues(folder)[locale]].filter(([key]) => isLater(key) === (part === 'later'));
        return `export default {${wanted.map(entry).join(',\n')}};`;
      },
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(folder) || !file.endsWith('.json')) return;
      writeTypes(join(server.config.root, '.svelte-kit'), readCatalogues(folder).en);
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

function entry([key, message]: readonly [string, { readonly code: string }]): string {
  return `${JSON.stringify(key)}:${message.code}`;
}

function writeTypes(folder: string, english: Catalogue): void {
  const lines = [...english].map(([key, message]) => {
    const fields = Object.entries(message.arguments).map(([name, type]) => `${name}: ${type}`);
    return `  ${JSON.stringify(key)}: ${fields.length === 0 ? 'undefined' : `{ ${fields.join('; ')} }`};`;
  });
  const text = `declare module 'virtual:messages/*' {
  const table: import('../messages/language.svelte.ts').Table;
  export default table;
}
interface MessageArguments {
${lines.join('\n')}
}
`;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'messages.d.ts');
  if (readOr(file) !== text) writeFileSync(file, text);
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

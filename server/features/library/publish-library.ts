import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, reportTo } from '#content/module/issue.ts';
import type { Module } from '#content/module/module.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { DocumentFile } from '#server/features/library/library-folder.ts';
import type { ModuleVersions, PublishedVersion } from '#server/features/library/module-versions.repository.ts';
import { readDocuments } from '#server/features/library/read-documents.ts';
import { hashOf } from '#server/ids.ts';

/** A module and the file it was made of. */
export interface PublishedDocument {
  readonly path: string;
  readonly module: Module;
}

export interface Published {
  readonly documents: readonly PublishedDocument[];
  readonly issues: readonly Issue[];
}

/**
 * Publishes the documents and keeps each version for good. One whose text, media and reader are as they were is taken
 * from the database, for reading is the slow part of a start. A broken document gives issues and keeps no other back.
 */
export async function publishLibrary(
  engine: Engine,
  versions: ModuleVersions,
  documents: readonly DocumentFile[],
  now: number,
): Promise<Published> {
  const reader = readerHash();
  const hashes = documents.map((document) => sourceHash(document, reader));
  const known = await versions.findBySource(engine.db, hashes);
  const changed = documents.filter((_, index) => !known.has(hashes[index] ?? ''));
  const read = await readDocuments(changed);
  const issues: Issue[] = [];
  const published: PublishedDocument[] = [];
  const fresh: PublishedVersion[] = [];
  for (const [index, document] of documents.entries()) {
    const sourceHash = hashes[index] ?? '';
    const said = read[changed.indexOf(document)];
    issues.push(...(said?.issues ?? []));
    const module = known.get(sourceHash) ?? said?.module;
    if (!module || !fitsIn(module, published, document, issues)) continue;
    published.push({ path: document.path, module });
    if (said) fresh.push({ module, sourceHash });
  }
  await engine.write(async (writer) => {
    for (const version of fresh) await versions.put(writer, version, now);
  });
  return { documents: published, issues };
}

/** A module's id is its own; a translation belongs to a module that was published. */
function fitsIn(
  module: Module,
  published: readonly PublishedDocument[],
  { path }: DocumentFile,
  issues: Issue[],
): boolean {
  const report = reportTo(issues, path);
  const same = published.flatMap((document) => (document.module.id === module.id ? [document.module] : []));
  const isTranslation = !/[/\\]module\.md$/.test(path);
  if (!isTranslation && same.length > 0) {
    report(1, `the id \`${module.id}\` belongs to another module`, 'Choose an id that no other module has.');
    return false;
  }
  if (isTranslation && same.length === 0) {
    report(1, `there is no module \`${module.id}\` to translate`, 'Mend module.md beside it, and use the same id.');
    return false;
  }
  if (same.some(({ language }) => language === module.language)) {
    report(1, `a second text in \`${module.language}\``, 'Set `language` to the language of this file.');
    return false;
  }
  return true;
}

function sourceHash({ text, media, collection }: DocumentFile, reader: string): string {
  const files = [...media].map(([name, file]) => [name, file.name]);
  return hashOf(JSON.stringify([reader, collection, text, files]));
}

/** Changes whenever the program that reads modules does: what an older one made is then made again. */
function readerHash(): string {
  const folder = join(import.meta.dirname, '../../../content');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  return hashOf(sources.map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`).join('\n'));
}

import { readFileSync } from 'node:fs';
import type { Issue } from '#content/module/issue.ts';
import { mediaTypeOf } from '#content/module/media.ts';
import type { Module } from '#content/module/module.ts';
import { type ModuleFiles, parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import type { DocumentFile } from '#server/features/library/library-folder.ts';
import { mediaAddress } from '#server/features/library/media.ts';

/** What a document says, or why it says nothing. */
export interface ReadDocument {
  readonly module?: Module;
  readonly issues: readonly Issue[];
}

/** Reads one document with the media beside it. Never throws for what stands in it. */
export function readDocument({ path, text, media, collection }: DocumentFile): ReadDocument {
  const draft = parse({ 'module.md': text, media: [...media.keys()], ...textsIn(media) }, path);
  const result = publish(draft, collection, (name) => {
    const file = media.get(name);
    return file ? mediaAddress(file) : name;
  });
  return 'module' in result ? { module: result.module, issues: [] } : { issues: result.issues };
}

/** What is read of the media: captions and stories, by name. */
function textsIn(media: DocumentFile['media']): Pick<ModuleFiles, 'captions' | 'stories'> {
  const texts = (wanted: (name: string) => boolean) =>
    Object.fromEntries(
      [...media].flatMap(([name, { path }]) => (wanted(name) ? [[name, readFileSync(path, 'utf8')]] : [])),
    );
  return {
    captions: texts((name) => mediaTypeOf(name)?.use === 'captions'),
    stories: texts((name) => /\.ink$/i.test(name)),
  };
}

import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import type { DocumentFile } from '#server/features/library/library-folder.ts';

const asked = once(process, 'message');
// As in the server itself: asked for before anything else is loaded.
enableCompileCache();
const { readDocument } = await import('#server/features/library/read-document.ts');
const documents: readonly DocumentFile[] = (await asked)[0];
process.send?.(documents.map(readDocument), () => process.disconnect());

import * as v from 'valibot';
import { Library, LibraryWords, Module } from '#contract/library.ts';
import type { LoadedLibrary } from '#server/features/library/library.usecases.ts';
import { mediaServer } from '#server/features/library/serve-media.ts';
import type { SendStored } from '#server/features/media/send-stored.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import { type Prepacked, prepack, sendPrepacked } from '#server/http/prepacked.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { RecentlyUsed } from '#server/recently-used.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'public, no-cache';

/** Answers kept compressed in memory. */
const KEPT_ANSWERS = 500;

const language = v.optional(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/, 'expected a language tag such as de')),
  'en',
);
const LanguageQuery = v.object({ language });
const ModuleParams = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'expected the id of a module')),
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')),
});
const MediaParams = v.object({ file: v.pipe(v.string(), v.maxLength(60)) });

export function libraryOperations({ shelf, media, findModule }: LoadedLibrary, sendStored: SendStored): Operation[] {
  const packed = new RecentlyUsed<Prepacked>(KEPT_ANSWERS);
  const packedJson = (key: string, make: () => unknown) =>
    packed.get(key, async () => {
      const value = await make();
      return value === undefined ? undefined : prepack('application/json', JSON.stringify(value));
    });
  const sendMedia = mediaServer(media);
  return [
    operation({
      name: 'GET /api/library',
      tag: 'Library',
      summary: 'List modules, collections, skills and roles in a language.',
      query: LanguageQuery,
      answer: Library,
      handle: async ({ query, context }) => {
        const served = shelf.languageFor(query.language);
        return sendPrepacked(context, found(await packedJson(served, () => shelf.library(served))), ASK_FIRST);
      },
    }),
    operation({
      name: 'GET /api/library/words',
      tag: 'Library',
      summary: 'Give the words of every module, for searching on the device.',
      query: LanguageQuery,
      answer: LibraryWords,
      handle: async ({ query, context }) => {
        const served = shelf.languageFor(query.language);
        return sendPrepacked(context, found(await packedJson(`words ${served}`, () => shelf.words(served))), ASK_FIRST);
      },
    }),
    operation({
      name: 'GET /api/modules/:id/:version',
      tag: 'Library',
      summary: 'Give one version of a module, which never changes.',
      params: ModuleParams,
      answer: Module,
      errors: ['not_found'],
      handle: async ({ params: { id, version }, context }) => {
        const answer = await packedJson(`module ${id}/${version}`, () => findModule(id, version));
        return sendPrepacked(context, found(answer), FOREVER);
      },
    }),
    operation({
      name: 'GET /api/media/:file',
      tag: 'Library',
      summary:
        'Give a picture, recording or another file of a module, named by its content; by ranges where it is no text.',
      params: MediaParams,
      answer: 'application/octet-stream',
      errors: ['not_found'],
      handle: async ({ params, context }) =>
        found((await sendMedia(context, params.file)) ?? (await sendStored(context, params.file))),
    }),
  ];
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new HttpProblem('not_found', 'The library has nothing of this name.');
  return value;
}

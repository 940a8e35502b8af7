import * as v from 'valibot';
import { Module } from '#content/module/module.ts';

const CardFacts = v.object({ id: v.string(), kind: v.string(), seconds: v.number(), key: v.optional(v.string()) });

/** One module in the list: `ModuleFacts` of the planner and what a list shows. */
export const ModuleEntry = v.object({
  id: v.string(),
  version: v.string(),
  /** Language of this text: the one asked for, or English where there is no translation. */
  language: v.string(),
  languages: v.array(v.string()),
  title: v.string(),
  outcome: v.string(),
  skill: v.string(),
  level: v.picklist(['foundation', 'practice', 'advanced']),
  minutes: v.number(),
  collection: v.string(),
  prerequisites: v.array(v.string()),
  cards: v.array(CardFacts),
});
export type ModuleEntry = v.InferOutput<typeof ModuleEntry>;

/** `GET /api/library?language=de` */
export const Library = v.object({
  language: v.string(),
  modules: v.array(ModuleEntry),
  collections: v.array(v.object({ id: v.string(), title: v.string(), description: v.string() })),
  skills: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      /** What moments that ask for it are called; commas between. */
      situations: v.optional(v.string()),
      prerequisites: v.array(v.string()),
    }),
  ),
  roles: v.array(v.object({ id: v.string(), title: v.string(), skills: v.record(v.string(), v.number()) })),
});
export type Library = v.InferOutput<typeof Library>;

/** `GET /api/library/words?language=de`: what Find searches besides titles; fetched when Find opens. */
export const LibraryWords = v.array(v.object({ id: v.string(), words: v.string() }));
export type LibraryWords = v.InferOutput<typeof LibraryWords>;

/** `GET /api/modules/:id/:version`: immutable. */
export { Module };

import type { Search } from '#content/module/search.ts';
import type { Library } from '#contract/library.ts';
import type { Language } from '../messages/language.svelte.ts';
import { libraryWords } from '../offline/library.svelte.ts';

/** Makes the index of `library` on this device; the code for it is fetched only now. */
export async function buildIndex(library: Library, language: Language): Promise<Search> {
  const [{ searchIndex }, texts] = await Promise.all([import('#content/module/search.ts'), libraryWords(language)]);
  const words = new Map(texts?.map((one) => [one.id, one.words]));
  const skills = new Map(library.skills.map(({ id, title, situations = '' }) => [id, `${title} ${situations}`]));
  const collections = new Map(library.collections.map(({ id, title }) => [id, title]));
  return searchIndex(
    library.modules.map(({ id, title, outcome, skill, collection }) => ({
      id,
      title,
      outcome,
      skill: skills.get(skill) ?? '',
      collection: collections.get(collection) ?? '',
      words: words.get(id) ?? '',
    })),
  );
}

import { facts } from '#content/module/facts.ts';
import type { Titles } from '#content/module/library.ts';
import type { Module } from '#content/module/module.ts';
import { words } from '#content/module/words.ts';
import type { Library, LibraryWords, ModuleEntry } from '#contract/library.ts';
import type { LibraryFolder } from '#server/features/library/library-folder.ts';

const FALLBACK = 'en';

/** The library as it stands now: its modules by id with every language they come in. */
export class Shelf {
  readonly #byId: ReadonlyMap<string, readonly Module[]>;
  readonly #folder: LibraryFolder;
  readonly #languages: ReadonlySet<string>;
  readonly #lists = new Map<string, Library>();

  constructor(folder: LibraryFolder, modules: readonly Module[]) {
    this.#folder = folder;
    this.#byId = Map.groupBy(modules, ({ id }) => id);
    const titles = [...(folder.skills.value ?? []), ...(folder.roles.value ?? []), ...folder.collections.values()];
    const titled = titles.flatMap(({ title }) => Object.keys(title));
    this.#languages = new Set([FALLBACK, ...modules.map(({ language }) => language), ...titled]);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  get modules(): readonly Module[] {
    return [...this.#byId.values()].flat();
  }

  /** The language the library can serve for this wish: `de-AT` gets `de`, one that is not there English. */
  languageFor(wish: string): string {
    const parts = wish.toLowerCase().split('-');
    const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
    return tags.find((tag) => this.#languages.has(tag)) ?? FALLBACK;
  }

  /**
   * The same object each time, since plans keep what they work out of it.
   * @param language one that `languageFor` gave
   */
  library(language: string): Library {
    const known = this.#lists.get(language) ?? this.#listOf(language);
    this.#lists.set(language, known);
    return known;
  }

  #listOf(language: string): Library {
    const { collections, skills, roles } = this.#folder;
    return {
      language,
      modules: this.#texts(language).map(({ text, languages }) => entryOf(text, languages)),
      collections: [...collections].map(([id, { title, description }]) => ({
        id,
        title: titleIn(title, language),
        description: titleIn(description, language),
      })),
      skills: (skills.value ?? []).map(({ id, title, situations, prerequisites }) => ({
        id,
        title: titleIn(title, language),
        ...(situations && { situations: titleIn(situations, language) }),
        prerequisites,
      })),
      roles: (roles.value ?? []).map(({ id, title, skills }) => ({ id, title: titleIn(title, language), skills })),
    };
  }

  /** Each module once, in this language or the one it was written in. */
  inLanguage(language: string): Module[] {
    return this.#texts(language).map(({ text }) => text);
  }

  /** What is searched of each module besides its titles: its cards and what its skill means. */
  words(language: string): LibraryWords {
    const meanings = new Map(this.#folder.skills.value?.map(({ id, description }) => [id, description]));
    return this.#texts(language).map(({ text }) => {
      const meaning = meanings.get(text.skill);
      return { id: text.id, words: meaning ? `${words(text)} ${titleIn(meaning, language)}` : words(text) };
    });
  }

  /** Each module's text in this language, or the one it was written in. */
  #texts(language: string): { text: Module; languages: string[] }[] {
    return [...this.#byId.values()].flatMap((texts) => {
      const text = texts.find((one) => one.language === language) ?? texts[0];
      return text ? [{ text, languages: texts.map((one) => one.language) }] : [];
    });
  }
}

function entryOf(module: Module, languages: string[]): ModuleEntry {
  const { language, title, outcome, minutes } = module;
  const { cards, prerequisites, ...known } = facts(module);
  return {
    ...known,
    prerequisites: [...prerequisites],
    cards: [...cards],
    language,
    languages,
    title,
    outcome,
    minutes,
  };
}

function titleIn(titles: Titles, language: string): string {
  return (Object.hasOwn(titles, language) ? titles[language] : undefined) ?? titles.en;
}

import MiniSearch from 'minisearch';

/** What is searched of one module; titles are in the language of the search. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly skill: string;
  readonly collection: string;
  /** Plain text of the cards. */
  readonly words: string;
}

/** Answers ids of modules, best first. */
export type Search = (query: string) => readonly string[];

const FIELDS = ['title', 'outcome', 'skill', 'collection', 'words'] as const;
const MOST = 50;
/** Words that say nothing about what is sought; in a question typed as a sentence they would drown what does. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and are at be do for from have how i in is it me my of on or our the this to today tomorrow we what when with you your',
    'als am an auf das dem den der die ein eine einen er es für heute ich im in ist mein mit morgen muss und um von was wie wir zu zum zur',
    'أنا أن إلى التي الذي على عن في كيف ما مع من هذا هذه هل و',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Lower case, without accents and Arabic vowel signs; `null` for words that say nothing. The same in browser and
 * server, so both rank alike.
 */
function term(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, '')
    .toLowerCase();
  return plain === '' || STOP_WORDS.has(word.toLowerCase()) ? null : plain;
}

/** A sought word and, where it is long, its beginning, so that `negotiate` finds `negotiation`. */
function sought(word: string): string[] | null {
  const plain = term(word);
  if (plain === null) return null;
  return plain.length > 7 ? [plain, plain.slice(0, -3)] : [plain];
}

/**
 * An index over modules that finds while typing: the word under way counts as a beginning, longer words forgive a
 * letter in five, titles count most. BM25+ by MiniSearch.
 */
export function searchIndex(entries: readonly SearchEntry[]): Search {
  const index = new MiniSearch<SearchEntry>({
    fields: [...FIELDS],
    processTerm: term,
    searchOptions: {
      processTerm: sought,
      boost: { title: 5, outcome: 3, skill: 3, collection: 2 },
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.2 },
    },
  });
  index.addAll(entries);
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .map(({ id }) => String(id));
}

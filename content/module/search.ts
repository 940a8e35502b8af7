import MiniSearch, { type SearchResult } from 'minisearch';

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
/** Where one or two letters are looked for. */
const NAMES = ['title', 'skill', 'collection'] as const;
const MOST = 50;
/** Modules indexed at a stretch: less than a frame each. */
const CHUNK = 10;
/** Words that say nothing about what is sought; in a question typed as a sentence they would drown what does. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an and are at be do for from have how i in is it me my of on or our the this to today tomorrow we what when with you your',
    'als am an auf das dem den der die ein eine einen er es für heute ich im in ist mein mit morgen muss und um von was wie wir zu zum zur',
    'أنا أن إلى التي الذي على عن في كيف ما مع من هذا هذه هل و',
  ].flatMap((words) => words.split(' ')),
);

/** The Arabic article and what is written together with it: `التفاوض` is found as `تفاوض`, `بالتفاوض` too. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=[\u0621-\u064a]{2})/;

/**
 * Lower case, without accents, Arabic vowel signs and article; `null` for words that say nothing. The same in browser and
 * server, so both rank alike.
 */
function term(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, '')
    .toLowerCase()
    .replace(ARTICLE, '');
  return plain === '' || STOP_WORDS.has(word.toLowerCase()) ? null : plain;
}

function ids(found: readonly SearchResult[]): string[] {
  return found.slice(0, MOST).map(({ id }) => String(id));
}

/** A sought word and, where it is long, its beginning, so that `negotiate` finds `negotiation`. */
function sought(word: string): string[] | null {
  const plain = term(word);
  if (plain === null) return null;
  return plain.length > 7 ? [plain, plain.slice(0, -3)] : [plain];
}

/**
 * An index over modules that finds while typing: from three letters on a word counts as a beginning, and titles count most; where
 * nothing is found so, longer words forgive one letter in five. BM25+ by MiniSearch.
 */
export async function searchIndex(entries: readonly SearchEntry[]): Promise<Search> {
  const index = new MiniSearch<SearchEntry>({
    fields: [...FIELDS],
    processTerm: term,
    searchOptions: {
      processTerm: sought,
      boost: { title: 5, outcome: 3, skill: 3, collection: 2 },
      prefix: (word) => word.length > 2,
      weights: { prefix: 0.5, fuzzy: 0.2 },
    },
  });
  await index.addAllAsync(entries, { chunkSize: CHUNK });
  return (query) => {
    if (query.trim().length < 3) return ids(index.search(query, { prefix: true, fields: [...NAMES] }));
    const exact = index.search(query);
    const found = exact.length > 0 ? exact : index.search(query, { fuzzy: (word) => (word.length > 4 ? 0.2 : false) });
    return ids(found);
  };
}

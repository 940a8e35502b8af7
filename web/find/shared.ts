const ADDRESS = /\bhttps?:\/\/\S+/g;

/**
 * What Find begins with, from its address: what was typed, else what another app shared. Of that the words count, in
 * the text before those in the title; an address alone says nothing that could be found.
 */
export function phraseOf(query: Pick<URLSearchParams, 'get'>): string {
  const typed = query.get('q');
  if (typed !== null) return typed;
  const [text, title] = ['text', 'title'].map((name) => (query.get(name) ?? '').replace(ADDRESS, ' '));
  return (
    [text, title]
      .map((words) => (words ?? '').replace(/\s+/g, ' ').trim())
      .find(Boolean)
      ?.slice(0, 200) ?? ''
  );
}

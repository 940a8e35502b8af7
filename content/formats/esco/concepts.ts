import * as v from 'valibot';
import { CsvError } from '#content/formats/csv/csv-error.ts';
import { type EscoFile, rowsOf } from '#content/formats/esco/layout.ts';
import { EscoOccupation, EscoSkill } from '#content/module/library.ts';

/** A skill or an occupation of ESCO, in the languages of the files. */
export interface Concept {
  readonly uri: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly descriptions: ReadonlyMap<string, string>;
}

/** Why something that was asked for cannot be imported. */
export class EscoError extends Error {}

export type ConceptKind = 'skill' | 'occupation';

const ADDRESS = { skill: EscoSkill, occupation: EscoOccupation };
const LONGEST = { title: 120, description: 300 };
const SUGGESTIONS = 5;

interface ConceptRow {
  readonly uri: string;
  readonly label: string;
  readonly others: readonly string[];
  readonly description: string;
}

/** What a wish was found to mean. */
interface Search {
  readonly wish: string;
  readonly key: string;
  readonly preferred: Set<string>;
  readonly other: Map<string, string>;
  readonly near: Set<string>;
}

/**
 * The addresses that wishes mean: the address itself, a preferred label in any case, or else the one concept that has
 * it as another label. Throws an `EscoError` for a wish that means nothing or several things.
 */
export function findConcepts(kind: ConceptKind, files: readonly EscoFile[], wishes: readonly string[]): string[] {
  const searches = wishes.map(
    (wish): Search => ({ wish, key: fold(wish), preferred: new Set(), other: new Map(), near: new Set() }),
  );
  if (searches.length === 0) return [];
  for (const file of files) {
    for (const row of conceptRows(kind, file)) for (const search of searches) compare(search, row);
  }
  return searches.map((search) => meaning(kind, search));
}

/** The concepts with these addresses, in the order of the first file. */
export function readConcepts(kind: ConceptKind, files: readonly EscoFile[], uris: ReadonlySet<string>): Concept[] {
  const concepts = new Map<string, { uri: string; titles: Map<string, string>; descriptions: Map<string, string> }>();
  for (const file of files) {
    for (const { uri, label, description } of conceptRows(kind, file)) {
      if (!uris.has(uri)) continue;
      const concept = concepts.get(uri) ?? { uri, titles: new Map(), descriptions: new Map() };
      concepts.set(uri, concept);
      concept.titles.set(file.language, cut(capital(label), LONGEST.title));
      if (description !== '') concept.descriptions.set(file.language, cut(description, LONGEST.description));
    }
  }
  return [...concepts.values()];
}

/** The concepts of a file that are in force. */
function* conceptRows(kind: ConceptKind, file: EscoFile): Generator<ConceptRow> {
  for (const { line, get } of rowsOf(file)) {
    const status = get('status');
    if (status !== '' && status !== 'released') continue;
    const uri = get('conceptUri');
    const label = oneLine(get('preferredLabel'));
    if (!v.safeParse(ADDRESS[kind], uri).success) {
      const mend = `Expected http://data.europa.eu/esco/${kind}/...`;
      throw new CsvError(file.name, line, `\`${uri.slice(0, 80)}\` is not the address of a concept`, mend);
    }
    if (label === '') throw new CsvError(file.name, line, 'an empty preferredLabel', 'Name it, or leave the row out.');
    const others = get('altLabels')
      .split(/[\n|]/)
      .map((other) => other.trim());
    yield { uri, label, others, description: oneLine(get('description')) };
  }
}

function compare({ key, preferred, other, near }: Search, { uri, label, others }: ConceptRow): void {
  const name = fold(label);
  if (uri.toLowerCase() === key || name === key) preferred.add(uri);
  else if (others.some((one) => fold(one) === key)) other.set(uri, label);
  else if (near.size < SUGGESTIONS && name.includes(key)) near.add(label);
}

function meaning(kind: ConceptKind, { wish, preferred, other, near }: Search): string {
  const found = preferred.size > 0 ? [...preferred] : [...other.keys()];
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first !== undefined) {
    const names = found.slice(0, SUGGESTIONS).map((uri) => `${other.get(uri) ?? wish} (${uri})`);
    throw new EscoError(`\`${wish}\` may mean ${names.join(', ')}: ask for one of these`);
  }
  const close = near.size === 0 ? '' : `; there are ${[...near].join(', ')}`;
  throw new EscoError(`no ${kind} of these files is called \`${wish}\`${close}`);
}

function fold(text: string): string {
  return oneLine(text).toLowerCase();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** At most so many letters, cut between words. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), longest / 2)).trimEnd()} …`;
}

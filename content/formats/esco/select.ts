import { type Concept, EscoError, findConcepts, readConcepts } from '#content/formats/esco/concepts.ts';
import { type EscoDownload, type EscoFile, type EscoKind, nameOf } from '#content/formats/esco/layout.ts';
import {
  membersOf,
  type Relation,
  readGroups,
  readNeeds,
  readOccupationSkills,
} from '#content/formats/esco/relations.ts';

/** What somebody wants of ESCO, by address or label. */
export interface EscoWishes {
  readonly occupations: readonly string[];
  /** Skills; the address of a group stands for all skills below it. */
  readonly skills: readonly string[];
  /** Whether an occupation's optional skills are wanted too. */
  readonly optional: boolean;
}

/** What was found of it. */
export interface EscoSelection {
  readonly skills: readonly Concept[];
  readonly occupations: readonly EscoOccupation[];
  /** For each skill those that are essential for it. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Addresses of skills that were asked for and that the files do not have. */
  readonly missing: readonly string[];
}

export interface EscoOccupation extends Concept {
  readonly skills: ReadonlyMap<string, Relation>;
}

/** Skills that can be taken over at once: far more than anyone learns. */
export const MOST_SKILLS = 2_000;

/**
 * Picks what is wanted from a download, reading each file row by row. Throws an `EscoError` when a wish means nothing
 * or a file is needed that is not there, and a `CsvError` where a file is wrong.
 * @param known addresses of skills that the library has already: prerequisites may be among them
 */
export function selectEsco(download: EscoDownload, wishes: EscoWishes, known: ReadonlySet<string>): EscoSelection {
  const chosen = findConcepts('occupation', given(download, 'occupations', wishes.occupations), wishes.occupations);
  const asked = readOccupationSkills(given(download, 'occupation-skills', chosen), new Set(chosen), wishes.optional);
  const uris = new Set([
    ...[...asked.values()].flatMap((skills) => [...skills.keys()]),
    ...chooseSkills(download, wishes.skills),
  ]);
  if (uris.size > MOST_SKILLS) {
    throw new EscoError(`${uris.size} skills are more than ${MOST_SKILLS}: ask for fewer occupations or groups`);
  }
  const skills = inEnglish(readConcepts('skill', given(download, 'skills', [...uris]), uris), 'skills');
  const found = new Set(skills.map(({ uri }) => uri));
  const jobs = inEnglish(readConcepts('occupation', download.occupations, new Set(chosen)), 'occupations');
  return {
    skills,
    occupations: jobs.map((job) => ({
      ...job,
      skills: new Map([...(asked.get(job.uri) ?? [])].filter(([uri]) => found.has(uri))),
    })),
    needs: readNeeds(download['skill-skills'], found, new Set([...found, ...known])),
    missing: [...uris].filter((uri) => !found.has(uri)),
  };
}

/** The files of a kind; throws when there are none though something is to be found in them. */
function given(download: EscoDownload, kind: EscoKind, wanted: readonly string[]): readonly EscoFile[] {
  const files = download[kind];
  if (wanted.length > 0 && files.length === 0) throw new EscoError(`${nameOf(kind)} is needed: name it too`);
  return files;
}

function chooseSkills(download: EscoDownload, wishes: readonly string[]): string[] {
  const below = wishes.length === 0 ? new Map<string, string[]>() : readGroups(download.broader);
  const members = wishes.flatMap((wish) => membersOf(wish, below)).filter((uri) => !below.has(uri));
  const skills = wishes.filter((wish) => !below.has(wish));
  return [...findConcepts('skill', given(download, 'skills', skills), skills), ...members];
}

function inEnglish<T extends Concept>(concepts: readonly T[], kind: EscoKind): readonly T[] {
  const foreign = concepts.find(({ titles }) => !titles.has('en'));
  if (foreign) throw new EscoError(`${foreign.uri} has no English label: name ${nameOf(kind)} too`);
  return concepts;
}

import { CsvError } from '#content/formats/csv/csv-error.ts';
import { type CsvTable, openTable, requireColumns } from '#content/formats/csv/table.ts';

/** A file of the official ESCO download, which may be read several times. */
export interface EscoFile {
  readonly name: string;
  /** Language of its labels: `de` for `skills_de.csv`. */
  readonly language: string;
  readonly open: () => Iterable<string>;
}

export type EscoKind = keyof typeof LAYOUTS;

/** The columns that are read of each file, by which it is known too. */
const LAYOUTS = {
  skills: ['conceptUri', 'skillType', 'preferredLabel'],
  occupations: ['conceptUri', 'iscoGroup', 'preferredLabel'],
  'occupation-skills': ['occupationUri', 'relationType', 'skillUri'],
  'skill-skills': ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  broader: ['conceptUri', 'broaderUri'],
} as const;

const NAMES: Readonly<Record<EscoKind, string>> = {
  skills: 'skills_en.csv',
  occupations: 'occupations_en.csv',
  'occupation-skills': 'occupationSkillRelations_en.csv',
  'skill-skills': 'skillSkillRelations_en.csv',
  broader: 'broaderRelationsSkillPillar_en.csv',
};

/** What else lies in the download, so that all of it can be named at once. */
const OTHERS =
  /^(ISCOGroups|broaderRelationsOccPillar|conceptSchemes|dictionary|greenShareOcc|skillGroups|skillsHierarchy|\w+Collection)(_\w+)?\.csv$/i;

/** The files of a download by what they hold. */
export type EscoDownload = Readonly<Record<EscoKind, readonly EscoFile[]>>;

/**
 * Sorts files by their columns, English ones first; those of the download that are not needed are passed over. Throws a
 * `CsvError` for a file that is not of ESCO or lacks columns.
 */
export function sortFiles(files: readonly EscoFile[]): EscoDownload {
  const download: Record<EscoKind, EscoFile[]> = {
    skills: [],
    occupations: [],
    'occupation-skills': [],
    'skill-skills': [],
    broader: [],
  };
  const needed = files.filter(({ name }) => !OTHERS.test(name.split(/[\\/]/).at(-1) ?? ''));
  const rank = ({ language }: EscoFile) => (language === 'en' ? 0 : 1);
  for (const file of needed.toSorted((a, b) => rank(a) - rank(b))) download[kindOf(file)].push(file);
  return download;
}

/** What a kind of file is called in the download. */
export function nameOf(kind: EscoKind): string {
  return NAMES[kind];
}

/** The rows of a file. */
export function rowsOf({ open, name }: EscoFile): CsvTable['rows'] {
  return openTable(open(), name).rows;
}

function kindOf({ open, name }: EscoFile): EscoKind {
  const table = openTable(open(), name);
  const has = (kind: EscoKind) => LAYOUTS[kind].filter((column) => table.columns.includes(column)).length;
  const [best = 'skills'] = kinds().toSorted((a, b) => has(b) / LAYOUTS[b].length - has(a) / LAYOUTS[a].length);
  if (has(best) === 0) {
    const known = kinds().map((kind) => `${NAMES[kind]} (${LAYOUTS[kind].join(', ')})`);
    throw new CsvError(name, 1, 'not a file of the ESCO download', `Known are ${known.join('; ')}.`);
  }
  requireColumns(table, LAYOUTS[best], name);
  return best;
}

function kinds(): EscoKind[] {
  return Object.keys(LAYOUTS) as EscoKind[];
}

import { checkLibrary } from '#content/module/check-library.ts';
import type { Draft } from '#content/module/draft.ts';
import { isActivity } from '#content/module/estimate.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { checkLibraryBytes } from '#content/module/media.ts';
import type { Module } from '#content/module/module.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { FindActivities, KnownActivity } from '#server/features/library/known-activity.ts';
import { readLibraryFolder } from '#server/features/library/library-folder.ts';
import type { MediaFile } from '#server/features/library/media.ts';
import { ModuleVersions } from '#server/features/library/module-versions.repository.ts';
import { type PublishedDocument, publishLibrary } from '#server/features/library/publish-library.ts';
import { Shelf } from '#server/features/library/shelf.ts';
import { RecentlyUsed } from '#server/recently-used.ts';

/** What a running server knows of the library. */
export interface LoadedLibrary {
  readonly shelf: Shelf;
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly issues: readonly Issue[];
  /** Any version that was ever published here. */
  findModule(id: string, version: string): Promise<Module | undefined>;
  readonly findActivities: FindActivities;
}

/** Versions whose activities are kept ready for grading. */
const KEPT_VERSIONS = 1000;

/** Reads and publishes the library's folder. A broken module gives issues; the rest is served. */
export async function loadLibrary(
  engine: Engine,
  organizationId: string,
  folder: string,
  now: number,
): Promise<LoadedLibrary> {
  const files = readLibraryFolder(folder);
  const versions = new ModuleVersions(organizationId);
  const { documents, issues } = await publishLibrary(engine, versions, files.documents, now);
  const modules = documents.map(({ module }) => module);
  const shelf = new Shelf(files, modules);
  const current = new Map(modules.map((module) => [`${module.id}/${module.version}`, module]));
  const findModule: LoadedLibrary['findModule'] = async (id, version) =>
    current.get(`${id}/${version}`) ?? versions.find(engine.db, id, version);
  const activities = new RecentlyUsed<ReadonlyMap<string, KnownActivity>>(KEPT_VERSIONS);
  const media = new Map(files.documents.flatMap(({ media }) => [...media.values()].map((file) => [file.name, file])));
  return {
    shelf,
    media,
    issues: [
      ...files.issues,
      ...issues,
      ...checkLibrary({ ...files, drafts: documents.map(asDraft) }),
      ...checkBytes(folder, [...media.values()]),
    ],
    findModule,
    findActivities: (id, version) =>
      activities.get(`${id}/${version}`, async () => {
        const module = await findModule(id, version);
        return module && activitiesOf(module);
      }),
  };
}

function checkBytes(folder: string, media: readonly MediaFile[]): Issue[] {
  const issues: Issue[] = [];
  checkLibraryBytes(
    media.reduce((sum, { size }) => sum + size, 0),
    reportTo(issues, folder),
  );
  return issues;
}

/** A published module as the checks between files want it; where things stood in its file is not known any more. */
function asDraft({ path, module }: PublishedDocument): Draft {
  return { file: path, front: module, cards: module.cards, issues: [], lines: { front: {}, cards: {} } };
}

function activitiesOf(module: Module): ReadonlyMap<string, KnownActivity> {
  const list = module.cards.filter(isActivity);
  return new Map(list.map((activity) => [activity.id, { activity, key: `${module.id}/${activity.idea}` }]));
}

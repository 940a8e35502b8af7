import type { Module } from '#content/module/module.ts';
import type { NewPrivateAddress } from '#contract/private-address.ts';
import { printFeed } from '#interop/podcast/print-feed.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { ModuleVersions } from '#server/features/library/module-versions.repository.ts';
import type { Shelf } from '#server/features/library/shelf.ts';
import { episodesOf, type MeasureMedia, recordingsOf } from '#server/features/podcast/episodes.ts';
import { podcastTexts } from '#server/features/podcast/podcast-texts.ts';
import type { PrivateAddresses } from '#server/features/private-addresses/private-addresses.repository.ts';

export interface PodcastDependencies {
  readonly engine: Engine;
  readonly addresses: PrivateAddresses;
  readonly versions: ModuleVersions;
  readonly shelf: Shelf;
  readonly measure: MeasureMedia;
  readonly organizationName: () => Promise<string>;
  readonly publicUrl: string;
  readonly now: () => number;
}

/** Makes a private address for a learner; the one before is worthless from now on. */
export async function makePodcast(
  deps: PodcastDependencies,
  learnerId: string,
  language: string,
): Promise<NewPrivateAddress> {
  const createdAt = deps.now();
  const wanted = { learnerId, language, now: createdAt };
  const token = await deps.engine.write((writer) => deps.addresses.make(writer, 'podcast', wanted));
  return { address: addressOf(deps, token), createdAt };
}

/** Modules that can be heard, in a language. */
export function heardModules({ shelf }: PodcastDependencies, language: string): Module[] {
  return shelf.inLanguage(shelf.languageFor(language)).filter((module) => recordingsOf(module).length > 0);
}

/** The feed behind a secret; undefined when it is unknown or was revoked. */
export async function feedOf(deps: PodcastDependencies, token: string): Promise<string | undefined> {
  const { engine, addresses, publicUrl } = deps;
  const podcast = await addresses.findByToken(engine.db, 'podcast', token);
  if (!podcast) return undefined;
  const texts = podcastTexts(podcast.language);
  const author = await deps.organizationName();
  return printFeed({
    title: texts.title(author),
    description: texts.description,
    author,
    language: deps.shelf.languageFor(podcast.language),
    link: publicUrl,
    self: addressOf(deps, token),
    image: `${publicUrl}/icon-512.png`,
    episodes: await episodes(deps, podcast.language),
  });
}

/** Newest first. */
async function episodes(deps: PodcastDependencies, language: string) {
  const modules = heardModules(deps, language);
  const first = await deps.versions.firstPublished(
    deps.engine.db,
    modules.map(({ id }) => id),
  );
  const { publicUrl, measure } = deps;
  const made = await Promise.all(
    modules.map((module) => episodesOf(module, { publicUrl, measure, publishedAt: first.get(module.id) ?? 0 })),
  );
  return made.flat().sort((a, b) => b.publishedAt - a.publishedAt || (a.guid < b.guid ? -1 : 1));
}

function addressOf({ publicUrl }: PodcastDependencies, token: string): string {
  return `${publicUrl}/feeds/podcast/${token}.xml`;
}

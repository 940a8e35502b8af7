import * as v from 'valibot';
import type { Audio } from '#content/cards/audio/schema.ts';
import type { Module } from '#content/module/module.ts';
import { Episode } from '#interop/podcast/feed.ts';

/** Bytes and type of a file that is served as `/api/media/<name>`; undefined for one that is not there. */
export type MeasureMedia = (name: string) => Promise<{ readonly size: number; readonly type: string } | undefined>;

/** The sound cards of a module. */
export function recordingsOf({ cards }: Module): Audio[] {
  return cards.filter((card) => card.kind === 'audio');
}

/** Where chapters are served. */
export function chaptersPath({ id, version }: Module, card: string): string {
  return `/feeds/chapters/${id}/${version}/${card}`;
}

export interface EpisodeSurroundings {
  readonly publicUrl: string;
  readonly measure: MeasureMedia;
  /** When the module was first published here. */
  readonly publishedAt: number;
}

/** The episodes of one module. What is not there to be heard is left out. */
export async function episodesOf(module: Module, surroundings: EpisodeSurroundings): Promise<Episode[]> {
  const recordings = recordingsOf(module);
  const made = await Promise.all(
    recordings.map((card) => episodeOf(module, card, recordings.length > 1, surroundings)),
  );
  return made.flatMap((episode) => episode ?? []);
}

async function episodeOf(
  module: Module,
  card: Audio,
  isOneOfMany: boolean,
  { publicUrl, measure, publishedAt }: EpisodeSurroundings,
): Promise<Episode | undefined> {
  const file = await measure(card.src.split('/').at(-1) ?? '');
  const episode = v.safeParse(Episode, {
    guid: `morsel:${module.id}/${card.id}/${module.language}`,
    title: isOneOfMany ? `${module.title} (${card.id})` : module.title,
    description: module.outcome,
    link: `${publicUrl}/session?module=${module.id}`,
    publishedAt,
    seconds: card.seconds,
    audio: { address: publicUrl + card.src, type: file?.type, length: file?.size },
    ...(card.captions === undefined ? {} : { transcript: publicUrl + card.captions }),
    ...(card.chapters.length === 0 ? {} : { chapters: publicUrl + chaptersPath(module, card.id) }),
  });
  return episode.success ? episode.output : undefined;
}

import type { Logger } from 'pino';
import type { Engine } from '#server/database/engines/engine.ts';
import { type Ffmpeg, findFfmpeg } from '#server/features/media/make/ffmpeg.ts';
import { MediaRepository } from '#server/features/media/media.repository.ts';
import { mediaOperations } from '#server/features/media/media.routes.ts';
import { MediaKeeper } from '#server/features/media/media-keeper.ts';
import { MediaStore } from '#server/features/media/media-store.ts';
import { type SendStored, storedSender } from '#server/features/media/send-stored.ts';
import { tendMedia } from '#server/features/media/tend-media.ts';
import { Uploads } from '#server/features/media/uploads.repository.ts';
import { uploadOperations } from '#server/features/media/uploads.routes.ts';
import { Variants } from '#server/features/media/variants.repository.ts';
import type { Operation } from '#server/http/operation.ts';
import type { RateLimits } from '#server/http/rate-limits.ts';
import type { Files } from '#server/ports/files/files.ts';
import { Turns } from '#server/turns.ts';

export interface MediaSettings {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly files: Files;
  readonly mediaQuota: number;
  /** As in the configuration. */
  readonly ffmpeg: string | false | undefined;
  readonly limits: RateLimits;
  readonly now: () => number;
  readonly log: Logger;
}

/** Uploads and what becomes of them, put together. */
export interface MediaFeature {
  readonly operations: readonly Operation[];
  readonly send: SendStored;
  /** Bytes and type of an uploaded file, by the name it is served under. */
  measure(name: string): Promise<{ readonly size: number; readonly type: string } | undefined>;
  /** To be called at the start and every now and then. */
  tend(): Promise<void>;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

export function mediaFeature(settings: MediaSettings): MediaFeature {
  const { engine, organizationId, files } = settings;
  const [uploads, media, variants] = [
    new Uploads(organizationId),
    new MediaRepository(organizationId),
    new Variants(organizationId),
  ];
  const ending = new AbortController();
  const ffmpeg = ffmpegFinder(settings, ending.signal);
  const tending = new Turns();
  const deps = { ...settings, uploads, media, variants, ffmpeg, store: new MediaStore({ engine, files, variants }) };
  const keeper = new MediaKeeper(deps);
  return {
    operations: [...uploadOperations({ ...deps, keeper }), ...mediaOperations(deps)],
    send: storedSender(engine, variants, files),
    measure: (name) => variants.findServed(engine.db, name),
    tend: () => tending.run(() => tendMedia(deps, keeper)),
    stop: async () => {
      const stopped = keeper.stop();
      ending.abort();
      await stopped;
      await tending.idle();
    },
  };
}

/** Looks for the program when the first recording comes; one that was named in the settings has to be there at once. */
function ffmpegFinder({ ffmpeg, log }: MediaSettings, signal: AbortSignal): () => Ffmpeg | undefined {
  let found: { readonly program: Ffmpeg | undefined } | undefined;
  const find = () => {
    found ??= { program: findFfmpeg(ffmpeg ?? 'ffmpeg', signal) };
    return found.program;
  };
  if (typeof ffmpeg === 'string' && !find()) {
    log.warn(
      `FFMPEG is ${ffmpeg}, which does not run, or has no ffprobe beside it. Only web-ready recordings are taken.`,
    );
  }
  return find;
}

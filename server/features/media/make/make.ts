import { open } from 'node:fs/promises';
import { makeCaptions } from '#server/features/media/make/captions.ts';
import { makeDrawing } from '#server/features/media/make/drawing.ts';
import type { Ffmpeg } from '#server/features/media/make/ffmpeg.ts';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';
import { makeRecording } from '#server/features/media/make/recording.ts';
import { makeScene } from '#server/features/media/make/scene.ts';
import { SNIFFED_BYTES, type Sniffed, sniff } from '#server/features/media/make/sniff.ts';
import { takeWebReady } from '#server/features/media/make/web-ready.ts';
import { LARGEST } from '#server/features/media/media-kinds.ts';

/** Looks at an upload and makes what can be shown of it. @throws Refused with a sentence for its uploader */
export async function make(source: Source, findFfmpeg: () => Ffmpeg | undefined): Promise<Made> {
  const sniffed = sniff(await readHead(source.path));
  const most = LARGEST[sniffed.kind];
  if (source.size > most) throw new Refused(`A file of this kind has at most ${Math.floor(most / 1024)} kB.`);
  switch (sniffed.kind) {
    case 'picture':
      return makePictureLater(source, sniffed);
    case 'drawing':
      return makeDrawing(source, sniffed.type);
    case 'captions':
      return makeCaptions(source, sniffed.type);
    case 'scene':
      return makeScene(source, sniffed.type);
    default: {
      const ffmpeg = findFfmpeg();
      return ffmpeg ? makeRecording(source, sniffed, ffmpeg) : takeWebReady(source, sniffed);
    }
  }
}

/** The decoder is loaded with the first picture: a server that starts has no need of it. */
async function makePictureLater(source: Source, { type }: Sniffed): Promise<Made> {
  const { makePicture } = await import('#server/features/media/make/picture.ts');
  return makePicture(source, type);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

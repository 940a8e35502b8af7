import { open } from 'node:fs/promises';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';
import { readMp4 } from '#server/features/media/make/mp4.ts';
import type { Sniffed } from '#server/features/media/make/sniff.ts';

const NEEDS_FFMPEG =
  'Browsers cannot play this recording as it is. Save it as MP4 with H.264 and AAC, or ask the operator to install ffmpeg.';
const DAMAGED = 'The recording is damaged or cut off. Export it anew.';

const PLAYED: ReadonlySet<string> = new Set(['avc1', 'avc3', 'mp4a', 'av01', 'vp09', 'Opus', '.mp3']);
const WEBM = /V_VP8|V_VP9|V_AV1|A_OPUS|A_VORBIS/;
const OGG = /OpusHead|vorbis/;

/** Takes a recording that browsers play as it is, where no program is at hand that could make it so. @throws Refused */
export async function takeWebReady(source: Source, sniffed: Sniffed): Promise<Made> {
  const { type, extension, kind } = sniffed;
  const role = kind === 'video' ? 'video' : 'audio';
  const facts = await checkPlayable(source, extension);
  return { type, files: [{ path: source.path, role, type, extension, ...sizeOf(facts) }], ...facts };
}

/** Refuses what is cut off, whoever plays it. @throws Refused */
export async function refuseCutOff({ path, size }: Source, { extension }: Sniffed): Promise<void> {
  const isIso = ['mp4', 'm4a', 'mov'].includes(extension);
  if (isIso && !(await readMp4(path, size))) throw new Refused(DAMAGED);
}

interface Facts {
  readonly duration?: number;
  readonly width?: number;
  readonly height?: number;
}

async function checkPlayable({ path, size }: Source, extension: string): Promise<Facts> {
  if (extension === 'mp4' || extension === 'm4a') {
    const mp4 = await readMp4(path, size);
    if (!mp4) throw new Refused(DAMAGED);
    const { codecs, ...facts } = mp4;
    if (codecs.length === 0 || !codecs.every((codec) => PLAYED.has(codec))) throw new Refused(NEEDS_FFMPEG);
    return facts;
  }
  const head = await readHead(path);
  const plays =
    extension === 'webm' ? WEBM.test(head) : extension === 'ogg' ? OGG.test(head) : ['mp3', 'wav'].includes(extension);
  if (!plays) throw new Refused(NEEDS_FFMPEG);
  return {};
}

function sizeOf({ width, height }: Facts): { width?: number; height?: number } {
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

async function readHead(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

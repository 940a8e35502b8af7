import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ffmpeg, Probe } from '#server/features/media/make/ffmpeg.ts';
import { type Made, type MadeFile, Refused, type Source } from '#server/features/media/make/made.ts';
import { Peaks } from '#server/features/media/make/peaks.ts';
import type { Sniffed } from '#server/features/media/make/sniff.ts';
import { refuseCutOff } from '#server/features/media/make/web-ready.ts';

/** The reader for each type, so that ffmpeg never guesses: some of its formats are lists of other files. */
const READERS: Readonly<Record<string, string>> = {
  mp4: 'mov',
  mov: 'mov',
  m4a: 'mov',
  webm: 'matroska',
  mkv: 'matroska',
  mp3: 'mp3',
  ogg: 'ogg',
  wav: 'wav',
};

const LONGEST_SECONDS = 4 * 3600;
const PEAKS = 200;
const PEAK_RATE = 4000;

/** Makes a recording that browsers play, and what is shown of it before: a poster, or the shape of the sound. @throws Refused */
export async function makeRecording(source: Source, sniffed: Sniffed, ffmpeg: Ffmpeg): Promise<Made> {
  await refuseCutOff(source, sniffed);
  const reader = READERS[sniffed.extension] ?? sniffed.extension;
  const input = ['-f', reader, '-i', source.path, '-map_metadata', '-1', '-sn', '-dn'];
  const probe = await ffmpeg.probe(source.path, reader).catch(() => undefined);
  const seconds = probe?.format.duration ?? 0;
  if (!probe || !(seconds > 0)) throw new Refused('The recording is damaged or cut off. Export it anew.');
  if (seconds > LONGEST_SECONDS) throw new Refused('The recording is longer than four hours. Cut it into lessons.');
  const duration = Math.round(seconds * 1000);
  try {
    const isVideo = probe.streams.some(({ codec_type, width = 0 }) => codec_type === 'video' && width > 0);
    const made = isVideo && sniffed.kind === 'video' ? makeVideo : makeAudio;
    return { ...(await made(source, sniffed, input, probe, ffmpeg)), type: sniffed.type, duration };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new Refused('The recording cannot be read to its end. Export it anew, as MP4 with H.264 and AAC or as MP3.');
  }
}

type Making = Pick<Made, 'files' | 'width' | 'height' | 'placeholder' | 'peaks'>;

async function makeVideo(
  source: Source,
  { extension }: Sniffed,
  input: readonly string[],
  probe: Probe,
  ffmpeg: Ffmpeg,
): Promise<Making> {
  const video = probe.streams.find(({ codec_type }) => codec_type === 'video');
  const audio = probe.streams.find(({ codec_type }) => codec_type === 'audio')?.codec_name;
  const isH264 =
    video?.codec_name === 'h264' && video.pix_fmt === 'yuv420p' && [undefined, 'aac', 'mp3'].includes(audio);
  const isWebm = extension === 'webm' && [undefined, 'opus', 'vorbis'].includes(audio);
  const made = join(source.folder, isWebm ? 'video.webm' : 'video.mp4');
  const encode = isH264 || isWebm ? ['-c', 'copy'] : TRANSCODE;
  const fast = isWebm ? [] : ['-movflags', '+faststart'];
  await ffmpeg.run([...input, '-map', '0:v:0', '-map', '0:a:0?', ...encode, ...fast, made]);
  const poster = await makePoster(source, made, (probe.format.duration ?? 0) / 10, ffmpeg);
  const size = await sizeOf(made, ffmpeg, isWebm ? 'matroska' : 'mov');
  const type = isWebm ? 'video/webm' : 'video/mp4';
  const file: MadeFile = { path: made, role: 'video', type, extension: isWebm ? 'webm' : 'mp4', ...size };
  return {
    files: [file, ...poster.files],
    ...size,
    ...(poster.placeholder ? { placeholder: poster.placeholder } : {}),
  };
}

const TRANSCODE = [
  ...[
    '-vf',
    "scale='min(1280,iw)':-2:flags=bicubic,format=yuv420p",
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '24',
  ],
  ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2'],
];

async function makePoster(source: Source, video: string, at: number, ffmpeg: Ffmpeg): Promise<Made> {
  const path = join(source.folder, 'poster.png');
  await ffmpeg.run(['-ss', at.toFixed(2), '-i', video, '-frames:v', '1', '-vf', "scale='min(1600,iw)':-2", path]);
  const { size } = await stat(path);
  const { makePicture } = await import('#server/features/media/make/picture.ts');
  return makePicture({ path, size, folder: source.folder }, 'image/png', 'poster');
}

async function sizeOf(path: string, ffmpeg: Ffmpeg, reader: string): Promise<{ width?: number; height?: number }> {
  const { streams } = await ffmpeg.probe(path, reader);
  const { width, height } = streams.find(({ codec_type }) => codec_type === 'video') ?? {};
  return width && height ? { width, height } : {};
}

async function makeAudio(
  source: Source,
  { extension }: Sniffed,
  input: readonly string[],
  _probe: Probe,
  ffmpeg: Ffmpeg,
): Promise<Making> {
  const kept = ['mp3', 'm4a', 'ogg'].includes(extension) ? extension : 'm4a';
  const made = join(source.folder, `audio.${kept}`);
  const encode = kept === extension ? ['-c', 'copy'] : ['-c:a', 'aac', '-b:a', '96k', '-ac', '1'];
  await ffmpeg.run([
    ...input,
    '-map',
    '0:a:0',
    ...encode,
    ...(kept === 'm4a' ? ['-movflags', '+faststart'] : []),
    made,
  ]);
  const peaks = new Peaks();
  await ffmpeg.run(
    [...input, '-map', '0:a:0', '-ac', '1', '-ar', String(PEAK_RATE), '-f', 's16le', 'pipe:1'],
    (bytes) => peaks.add(bytes),
  );
  const type = kept === 'mp3' ? 'audio/mpeg' : kept === 'ogg' ? 'audio/ogg' : 'audio/mp4';
  return { files: [{ path: made, role: 'audio', type, extension: kept }], peaks: peaks.read(PEAKS) };
}

/**
 * `node tools/media/make.ts [name ...]` makes the films and podcasts of the library from the scripts beside it, and
 * prints when each line is heard, for chapters and questions. It needs `ffmpeg` and `flite` on the machine
 * (`apt-get install ffmpeg flite`) and a Chromium. Nothing runs it but whoever changes a script: what it makes is
 * kept with the modules.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captionsOf } from './captions.ts';
import { chartInAMinute } from './chart-in-a-minute.ts';
import { type Film, shoot } from './film.ts';
import { liftSafely } from './lift-safely.ts';
import { closeTheDay, markYourPlace, type Podcast, pauseBefore } from './podcasts.ts';
import { type Spoken, speak } from './speech.ts';

const LIBRARY = path.join(import.meta.dirname, '../../library');
const FILMS: readonly Film[] = [chartInAMinute, liftSafely];
const PODCASTS: readonly Podcast[] = [pauseBefore, closeTheDay, markYourPlace];

function tell(file: string, spoken: readonly Spoken[], seconds: number): void {
  const lines = spoken.map(({ from, to, says }) => `  ${from.toFixed(1)}-${to.toFixed(1)}  ${says}`);
  process.stdout.write(`${file}: ${seconds.toFixed(1)} seconds\n${lines.join('\n')}\n`);
}

const wanted = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) => wanted.length === 0 || wanted.includes(name);
const folder = mkdtempSync(path.join(tmpdir(), 'media-'));

for (const film of FILMS.filter(isWanted)) {
  const file = path.join(LIBRARY, film.folder, film.name);
  const wav = path.join(folder, `${film.name}.wav`);
  const spoken = speak(film.lines, wav);
  writeFileSync(`${file}.vtt`, captionsOf(spoken));
  tell(`${film.name}.mp4`, spoken, await shoot(film, spoken, wav, `${file}.mp4`, `${file}.jpg`));
}

for (const { folder: place, name, names, lines } of PODCASTS.filter(isWanted)) {
  const file = path.join(LIBRARY, place, name);
  const wav = path.join(folder, `${name}.wav`);
  const spoken = speak(lines, wav);
  writeFileSync(`${file}.vtt`, captionsOf(spoken, names));
  const sound = [
    '-af',
    'loudnorm=I=-18:TP=-2,aformat=channel_layouts=mono,aresample=24000',
    '-c:a',
    'libmp3lame',
    '-b:a',
    '48k',
    '-ac',
    '1',
  ];
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', wav, ...sound, `${file}.mp3`]);
  tell(`${name}.mp3`, spoken, (spoken.at(-1)?.to ?? 0) + 0.45);
}

rmSync(folder, { recursive: true });

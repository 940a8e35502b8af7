/** Films of drawn frames: each is an SVG made for its moment, photographed in Chromium and put together by ffmpeg. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../browser.ts';
import type { Line, Spoken } from './speech.ts';

export interface Film {
  /** Folder below `library/` and name of the files made there. */
  readonly folder: string;
  readonly name: string;
  readonly lines: readonly Line[];
  /** What is seen while line `line` is heard, and in the pause behind it; `part` runs from 0 to 1 meanwhile. */
  readonly draw: (line: number, part: number) => string;
  /** The line whose end makes the picture shown before the film plays. */
  readonly poster: number;
}

export const WIDTH = 640;
export const HEIGHT = 360;
const FRAMES = 15;
const FONTS = path.join(import.meta.dirname, '../../web/static/fonts');

/** Photographs every frame of `film` and joins them with the sound in `wav`; answers the film's seconds. */
export async function shoot(film: Film, spoken: readonly Spoken[], wav: string, mp4: string, poster: string) {
  const seconds = (spoken.at(-1)?.to ?? 0) + 1.2;
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGS] });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(stage());
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await photograph(page, film.draw(film.poster, 1), { path: poster, quality: 82 });
  const ffmpeg = spawn('ffmpeg', argumentsFor(wav, mp4), { stdio: ['pipe', 'ignore', 'inherit'] });
  const done = once(ffmpeg, 'close');
  let last = '';
  let frame: Buffer = Buffer.alloc(0);
  for (let index = 0; index < seconds * FRAMES; index++) {
    const svg = frameAt(film, spoken, index / FRAMES, seconds);
    if (svg !== last) frame = await photograph(page, svg, { quality: 95 });
    last = svg;
    if (!ffmpeg.stdin.write(frame)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  await done;
  await browser.close();
  return seconds;
}

function frameAt(film: Film, spoken: readonly Spoken[], at: number, seconds: number): string {
  const line = Math.max(
    0,
    spoken.findLastIndex(({ from }) => from <= at),
  );
  const from = spoken[line]?.from ?? 0;
  const to = spoken[line + 1]?.from ?? seconds;
  return film.draw(line, Math.min(1, Math.max(0, (at - from) / (to - from))));
}

async function photograph(page: Page, svg: string, options: { path?: string; quality: number }): Promise<Buffer> {
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(svg)}`);
  return page.screenshot({ type: 'jpeg', ...options });
}

function stage(): string {
  const face = (family: string, file: string) =>
    `@font-face { font-family: ${family}; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(path.join(FONTS, file)).toString('base64')}) }`;
  return `<style>${face('Fraunces', 'fraunces-latin.woff2')} ${face('Inter', 'inter-latin.woff2')}
    body { margin: 0 } svg { display: block; font-family: Inter } .serif { font-family: Fraunces }</style>
    <p class="serif" style="font-family: Fraunces">.</p><p style="font-family: Inter">.</p>`;
}

/** H.264 and AAC in MP4 play everywhere; the index stands first, so that playing begins with the first bytes. */
function argumentsFor(wav: string, mp4: string): string[] {
  const pictures = ['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(FRAMES), '-i', '-'];
  const video = ['-c:v', 'libx264', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-crf', '27', '-preset', 'slow'];
  const range = ['-vf', 'scale=out_range=tv:in_range=pc', '-g', String(FRAMES * 4)];
  const sound = [
    '-c:a',
    'aac',
    '-b:a',
    '56k',
    '-af',
    'loudnorm=I=-18:TP=-2,aformat=channel_layouts=mono,aresample=24000',
  ];
  return [
    '-y',
    '-loglevel',
    'error',
    ...pictures,
    '-i',
    wav,
    ...video,
    ...range,
    ...sound,
    '-movflags',
    '+faststart',
    mp4,
  ];
}

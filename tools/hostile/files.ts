import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Refused, type Source } from '#server/features/media/make/made.ts';
import { gif, glb, png } from '#server/features/media/testing/samples.ts';
import type { Hostile } from './hostile.ts';

/** An upload: what it is refused with, or the type it is taken as. */
function upload(bytes: () => Buffer, says: RegExp): Hostile {
  const prepare = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'morsel-hostile-'));
    const file = path.join(folder, 'upload');
    const content = bytes();
    await writeFile(file, content);
    process.once('exit', () => rmSync(folder, { recursive: true }));
    return () => look({ path: file, size: content.length, folder });
  };
  return { says, prepare };
}

async function look(source: Source): Promise<string> {
  const { make } = await import('#server/features/media/make/make.ts');
  try {
    return (await make(source, () => undefined)).type;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const text = (written: () => string, says: RegExp) => upload(() => Buffer.from(written()), says);
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

/** Each part repeats the one before ten times. */
function repeats(): string {
  const uses = (id: number) => `<use href="#a${id}"/>`.repeat(10);
  return svg(`<rect id="a0"/>${Array.from({ length: 30 }, (_, id) => `<g id="a${id + 1}">${uses(id)}</g>`).join('')}`);
}

const two = (number: number) => String(number).padStart(2, '0');
const minute = (n: number) => `${two(Math.floor(n / 60))}:${two(n % 60)}`;
const cue = (n: number) => `${minute(n)}:00.000 --> ${minute(n)}:09.000\nx\n`;
const asset = { version: '2.0' };
const BEYOND = 4_000_000_000;

/** Uploads that would take long, or a lot, if they were believed. */
export const FILES: Readonly<Record<string, Hostile>> = {
  'a drawing with a script': text(() => svg('<script>while(true){}</script>'), /<script>/),
  'a drawing with a script behind an event': text(() => svg('<rect onload="x()"/>'), /events/),
  'a drawing with a script in an address': text(
    () => svg('<a href="&#106;avascript:x()"><rect/></a>'),
    /links|more than draw|elsewhere/,
  ),
  'a drawing of entities': text(
    () => `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]>${svg('&b;')}`,
    /XML|of no type/,
  ),
  'a drawing that repeats itself': text(repeats, /too often/),
  'a drawing nested without end': text(() => `<svg>${'<g>'.repeat(300_000)}`, /deep/),
  'a drawing of one endless attribute': text(() => `<svg ${'a="b" '.repeat(170_000)}`, /XML/),
  'a drawing that is packed': upload(() => gzipSync(Buffer.alloc(300_000_000, ' ')), /SVGZ/),
  'an archive': upload(() => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(1_000_000)]), /no type/),
  'a picture that says it is giant': upload(() => png(60_000, 60_000, 1), /60000 × 60000 pixels/),
  'a picture that is giant': upload(() => png(30_000, 30_000), /30000 × 30000 pixels/),
  'an animation of 10,000 frames': upload(() => gif(10_000), /10000 frames/),
  'an animation of giant frames': upload(() => gif(200, 2_000, 2_000), /pixels/),
  'captions of 10,000 cues': text(
    () => `WEBVTT\n\n${Array.from({ length: 10_000 }, (_, n) => cue(n)).join('\n')}`,
    /more than 2000 captions/,
  ),
  'captions of nothing but marks': text(
    () => `WEBVTT\n\n00:00.000 --> 00:01.000\n${'<'.repeat(300_000)}`,
    /^Line \d|vtt/,
  ),
  'a scene of numbers beyond memory': upload(
    () => glb({ asset, accessors: [{ count: BEYOND, type: 'MAT4', componentType: 5126 }] }),
    /The scene/,
  ),
  'a scene with a piece beyond its end': upload(
    () => glb({ asset, buffers: [{ byteLength: BEYOND }], bufferViews: [{ buffer: 0, byteLength: BEYOND }] }),
    /The scene/,
  ),
  'a scene of things in themselves': upload(
    () => glb({ asset, nodes: [{ children: [1] }, { children: [0] }], scenes: [{ nodes: [0] }] }),
    /The scene/,
  ),
  'a scene with a giant picture inside': upload(() => {
    const picture = png(40_000, 40_000, 1);
    const bufferViews = [{ buffer: 0, byteLength: picture.length }];
    return glb({ asset, buffers: [{ byteLength: picture.length }], bufferViews, images: [{ bufferView: 0 }] }, picture);
  }, /picture of 40000/),
  'a scene described without end': upload(
    () => glb({ asset, extras: JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) }),
    /The scene|gltf/,
  ),
};

import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { type Made, type MadeFile, Refused, type Source } from '#server/features/media/make/made.ts';

/** Pixels of a picture, all frames of an animation together: what decoding may take, whatever the file's size. */
const MOST_PIXELS = 40_000_000;
const MOST_FRAMES = 300;
const SECONDS = 20;

/** Widths that are made, as far as the picture is that wide. */
const WIDTHS = [480, 960, 1600] as const;
const LARGEST = WIDTHS[2];
const TALLEST = 2 * LARGEST;
const ANIMATED_WIDTH = 960;
const PLACEHOLDER = 32;

sharp.cache(false);
sharp.concurrency(1);
// Only what is on the list of uploads: every other decoder stays shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}File`),
});

type Role = 'picture' | 'poster';

/** Decodes a picture and encodes it anew, in several widths and without anything but its pixels. @throws Refused */
export async function makePicture(source: Source, type: string, role: Role = 'picture'): Promise<Made> {
  const metadata = await explained(() => sharp(source.path, { limitInputPixels: false }).metadata());
  const { frames, width, height } = sizeOf(metadata);
  if (frames > MOST_FRAMES) throw new Refused(`An animation of ${frames} frames is too long. Upload it as a video.`);
  if (width * height * frames > MOST_PIXELS) {
    const pixels = `${width} × ${height}${frames > 1 ? ` × ${frames} frames` : ''}`;
    throw new Refused(
      `The picture has ${pixels} pixels; ${MOST_PIXELS / 1_000_000} million are possible. Make it smaller.`,
    );
  }
  return explained(() => (frames > 1 ? makeAnimation(source, type) : makeSizes(source, type, role)));
}

function sizeOf({ pages = 1, width, height, pageHeight }: Metadata): { frames: number; width: number; height: number } {
  return { frames: pages, width, height: pageHeight ?? height };
}

function open(path: string, animated = false): Sharp {
  return sharp(path, { animated, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).timeout({
    seconds: SECONDS,
  });
}

async function makeSizes({ path, folder }: Source, type: string, role: Role): Promise<Made> {
  const shrink = { width: LARGEST, height: TALLEST, fit: 'inside', withoutEnlargement: true } as const;
  const { data, info } = await open(path)
    .autoOrient()
    .resize(shrink)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
  const widths = [...WIDTHS.filter((wanted) => wanted < width), width];
  const files: MadeFile[] = [];
  for (const wanted of widths) {
    for (const [extension, encode] of ENCODINGS) {
      const made = join(folder, `${role}-${wanted}.${extension}`);
      const written = await encode(pixels().resize({ width: wanted })).toFile(made);
      files.push({
        path: made,
        role,
        type: `image/${extension}`,
        extension,
        width: written.width,
        height: written.height,
      });
    }
  }
  return { type, files, width, height, placeholder: await placeholderOf(pixels()) };
}

const ENCODINGS: readonly (readonly ['avif' | 'webp', (picture: Sharp) => Sharp])[] = [
  ['avif', (picture) => picture.avif({ quality: 55, effort: 2 })],
  ['webp', (picture) => picture.webp({ quality: 80, effort: 3 })],
];

async function makeAnimation({ path, folder }: Source, type: string): Promise<Made> {
  const made = join(folder, 'animation.webp');
  const resized = open(path, true).resize({ width: ANIMATED_WIDTH, withoutEnlargement: true });
  const { width, height, pages = 1 } = await resized.webp({ quality: 70, effort: 1 }).toFile(made);
  const size = { width, height: Math.round(height / pages) };
  const file = { path: made, role: 'picture', type: 'image/webp', extension: 'webp', ...size } as const;
  return { type, files: [file], ...size, placeholder: await placeholderOf(open(path)) };
}

/** A picture of a few dozen pixels as an address: a blur until the real one is there. */
async function placeholderOf(picture: Sharp): Promise<string> {
  const tiny = picture.resize({ width: PLACEHOLDER, height: PLACEHOLDER, fit: 'inside' });
  const bytes = await tiny.webp({ quality: 30, alphaQuality: 30, effort: 4 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}

/** What the decoder says is for programmers. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('The picture is damaged, or it is none. Open it in an image program and save it anew.');
  }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from '#server/features/media/make/ffmpeg.ts';
import { type Made, Refused } from '#server/features/media/make/made.ts';
import { make } from '#server/features/media/make/make.ts';
import { gif, glb, mp4, png } from '#server/features/media/testing/samples.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morsel-make-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ffmpeg = findFfmpeg('ffmpeg', new AbortController().signal);

function look(bytes: Buffer, withFfmpeg = false): Promise<Made> {
  const path = join(folder, 'source');
  writeFileSync(path, bytes);
  return make({ path, size: bytes.length, folder }, () => (withFfmpeg ? ffmpeg : undefined));
}

/** The sentence an upload is refused with. */
async function refusal(bytes: Buffer, withFfmpeg = false): Promise<string> {
  const refused = await look(bytes, withFfmpeg).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refused);
  return refused instanceof Refused ? refused.message : '';
}

/** One colour. */
function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#346' } });
}

describe('a picture', () => {
  test('is made in the widths of the web, as AVIF and WebP, with a blur to begin with', async () => {
    const made = await look(await plain(1000, 500).jpeg().toBuffer());
    expect(made.files.map(({ extension, width, height }) => `${extension} ${width}x${height}`)).toEqual([
      ...['avif 480x240', 'webp 480x240', 'avif 960x480', 'webp 960x480', 'avif 1000x500', 'webp 1000x500'],
    ]);
    expect(made).toMatchObject({ type: 'image/jpeg', width: 1000, height: 500 });
    const blur = join(folder, 'blur.webp');
    writeFileSync(blur, Buffer.from(made.placeholder?.split(',')[1] ?? '', 'base64'));
    expect(await sharp(blur).metadata()).toMatchObject({ format: 'webp', width: 32, height: 16 });
    expect(made.placeholder?.length).toBeLessThan(1500);
  });

  test('loses where and by what it was taken, and stands upright', async () => {
    const exif = { IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '48/1 12/1 0/1' } };
    const turned = await plain(60, 40).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
    const made = await look(turned);
    expect(made).toMatchObject({ width: 40, height: 60 });
    for (const { path } of made.files) expect(await sharp(path).metadata()).not.toHaveProperty('exif');
  });

  test('loses whatever was hidden behind it', async () => {
    const made = await look(Buffer.concat([png(40, 40), Buffer.from('<script>alert(1)</script>')]));
    for (const { path } of made.files) expect(readFileSync(path).includes('<script>')).toBe(false);
  });

  test('that moves stays an animation', async () => {
    const made = await look(gif(5));
    expect(made.files).toMatchObject([{ type: 'image/webp' }]);
    expect((await sharp(made.files[0]?.path, { animated: true }).metadata()).pages).toBe(5);
  });

  test('of more pixels than can be decoded is refused before it is', async () => {
    expect(await refusal(png(50_000, 50_000, 1))).toContain('The picture has 50000 × 50000 pixels; 40 million');
    expect(await refusal(png(8000, 6000, 6000))).toContain('8000 × 6000');
  });

  test('of ten thousand frames is refused', async () => {
    expect(await refusal(gif(10_000))).toBe('An animation of 10000 frames is too long. Upload it as a video.');
  });

  test('that is cut off, or only says that it is one, is refused', async () => {
    const jpeg = await plain(300, 200).jpeg().toBuffer();
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toContain('damaged');
    expect(await refusal(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500, 'x')]))).toContain(
      'damaged',
    );
  });
});

describe('a file', () => {
  test.each([
    ['a program', Buffer.from('MZ\x90\x00')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a list of other files', Buffer.from('#EXTM3U\nfile:///etc/passwd\n')],
    ['a document', Buffer.from('%PDF-1.7')],
    ['nothing but zeros', Buffer.alloc(5000)],
    ['an archive', Buffer.from('504b0304', 'hex')],
  ])('that is %s is refused, whatever its name', async (_, bytes) => {
    expect(await refusal(bytes)).toContain('of no type that is taken');
  });

  test('that is a compressed drawing is refused without unpacking it', async () => {
    expect(await refusal(gzipSync(`<svg>${' '.repeat(50_000_000)}</svg>`))).toContain('SVGZ');
  });

  test('that is a drawing is taken as it is, or refused for what else it does', async () => {
    const made = await look(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path/></svg>'));
    expect(made).toMatchObject({ width: 40, height: 30, files: [{ type: 'image/svg+xml', extension: 'svg' }] });
    expect(await refusal(Buffer.from('<svg><script>alert(1)</script></svg>'))).toContain('<script>');
    expect(await refusal(Buffer.from(`<svg>${'<g>'.repeat(5000)}`))).toContain('deep');
  });

  test('that is captions is taken when they can be read', async () => {
    const good = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n';
    expect(await look(Buffer.from(good))).toMatchObject({ files: [{ role: 'captions' }] });
    expect(await refusal(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]))).toContain('UTF-8');
    const many = Array.from(
      { length: 10_000 },
      (_, n) => `00:00:${String(n % 60).padStart(2, '0')}.000 --> 00:01:00.000\nx\n`,
    );
    expect(await refusal(Buffer.from(`WEBVTT\n\n${many.join('\n')}`))).toMatch(/^Line \d+ of the captions: /);
  });

  test('that is a scene is taken when it is whole and needs nothing else', async () => {
    const asset = { version: '2.0' };
    expect(await look(glb({ asset }))).toMatchObject({ files: [{ type: 'model/gltf-binary' }] });
    expect(await refusal(glb({ asset, images: [{ uri: 'https://example.org/a.png' }] }))).toContain('elsewhere');
    expect(await refusal(glb({ asset: { version: '1.0' } }))).toContain('cannot be read');
    expect(await refusal(glb({ asset }).subarray(0, 30))).toContain('damaged');
  });
});

describe('a recording, without ffmpeg', () => {
  test('that browsers play is taken as it is', async () => {
    expect(await look(mp4())).toMatchObject({
      ...{ type: 'video/mp4', duration: 2000, width: 320, height: 180 },
      files: [{ role: 'video', extension: 'mp4' }],
    });
  });

  test('that they do not play is refused with a way out', async () => {
    expect(await refusal(mp4('hvc1'))).toMatch(/MP4 with H\.264 and AAC, or ask the operator to install ffmpeg/);
    expect(await refusal(Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1'))).toContain('ffmpeg');
  });

  test('that is cut off is refused, wherever it was cut', async () => {
    const whole = mp4();
    for (let length = 40; length < whole.length; length += 7) {
      expect(await refusal(whole.subarray(0, length))).toContain('cut off');
    }
  });
});

if (ffmpeg) {
  describe('a recording, with ffmpeg', () => {
    /** Made by ffmpeg itself: a test pattern and a tone. */
    async function record(name: string, ...args: string[]): Promise<Buffer> {
      const path = join(folder, name);
      await ffmpeg?.run([...args, path]);
      return readFileSync(path);
    }
    const PATTERN = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=10:duration=2'];
    const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];

    test('of any kind becomes a film that starts before it is there, with a poster', async () => {
      const made = await look(await record('a.mkv', ...PATTERN, ...TONE, '-c:v', 'ffv1', '-c:a', 'flac'), true);
      expect(made).toMatchObject({ type: 'video/x-matroska', width: 320, height: 180 });
      expect(made.duration).toBeGreaterThan(1900);
      const [film, ...posters] = made.files;
      expect(film).toMatchObject({ role: 'video', type: 'video/mp4' });
      const bytes = readFileSync(film?.path ?? '');
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
      expect(posters.map(({ role, type }) => `${role} ${type}`)).toEqual(['poster image/avif', 'poster image/webp']);
    });

    test('of sound keeps its encoding and shows its shape', async () => {
      const made = await look(await record('a.mp3', ...TONE), true);
      expect(made.files).toMatchObject([{ role: 'audio', type: 'audio/mpeg' }]);
      expect(made.peaks?.length).toBeGreaterThan(20);
      expect(Math.max(...(made.peaks ?? []))).toBe(100);
      expect((await look(await record('a.wav', ...TONE), true)).files).toMatchObject([{ type: 'audio/mp4' }]);
    });

    test('that is cut off is refused', async () => {
      const film = await record(
        'a.mp4',
        ...PATTERN,
        '-c:v',
        'libx264',
        '-pix_fmt',
        'yuv420p',
        '-movflags',
        '+faststart',
      );
      expect((await look(film, true)).files[0]).toMatchObject({ role: 'video', type: 'video/mp4' });
      expect(await refusal(film.subarray(0, film.length - 500), true)).toContain('cut off');
      expect(await refusal(film.subarray(0, 600), true)).toContain('cut off');
      expect(await refusal(mp4(), true)).toMatch(/damaged|cannot be read/);
    });
  });
}

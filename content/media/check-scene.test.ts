import { expect, test } from 'vitest';
import { sceneProblem } from '#content/media/check-scene.ts';
import { pictureSize } from '#content/media/picture-size.ts';

const JPEG = [
  0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x02, 0x58, 0x03, 0x20, 0x03,
];

test('the size of a picture is read from its header, however small the picture is', () => {
  const png = Uint8Array.from({ length: 24 });
  const view = new DataView(png.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, 40_000);
  view.setUint32(20, 30_000);
  expect(pictureSize(png)).toEqual({ width: 40_000, height: 30_000 });
  expect(pictureSize(Uint8Array.from(JPEG))).toEqual({ width: 800, height: 600 });
});

test('what is cut off, and what is no picture, has no size', () => {
  for (let length = 0; length < JPEG.length - 1; length += 1)
    expect(pictureSize(Uint8Array.from(JPEG.slice(0, length))), String(length)).toBeUndefined();
  expect(pictureSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
});

test('bytes of any length that are no scene are a sentence, not an error', () => {
  for (let length = 0; length < 40; length += 1) expect(sceneProblem(new Uint8Array(length))).toMatch(/^The scene/);
});

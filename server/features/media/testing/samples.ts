import { deflateSync } from 'node:zlib';

/** Small files made by hand for tests, good ones and hostile ones. */

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG of one colour whose header says this size; only so many rows are really there. */
export function png(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const pixels = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))));
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** A GIF of so many frames of one pixel, black and white in turn, on a canvas of this size. */
export function gif(frames: number, width = 1, height = 1): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const head = Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from('800000000000ffffff', 'hex')]);
  const control = Buffer.from('21f904000a000000', 'hex');
  const image = (pixel: string) => Buffer.from(`2c00000000010001000002024${pixel}0100`, 'hex');
  return Buffer.concat([
    head,
    ...Array.from({ length: frames }, (_, index) => Buffer.concat([control, image(index % 2 ? '4' : 'c')])),
    Buffer.from([0x3b]),
  ]);
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An MP4 without a picture in it, but whole: two seconds, 320 × 180, with this codec. */
export function mp4(codec = 'avc1'): Buffer {
  const movie = Buffer.alloc(100);
  movie.writeUInt32BE(1000, 12);
  movie.writeUInt32BE(2000, 16);
  const track = Buffer.alloc(84);
  track.writeUInt16BE(320, 76);
  track.writeUInt16BE(180, 80);
  const samples = box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(codec, Buffer.alloc(20)));
  const trak = box('trak', box('tkhd', track), box('mdia', box('minf', box('stbl', samples))));
  const start = box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1'));
  return Buffer.concat([start, box('moov', box('mvhd', movie), trak), box('mdat', Buffer.alloc(64))]);
}

/** A GLB (glTF 2.0, section 4) of this description, and of these bytes behind it. */
export function glb(description: unknown, binary: Buffer = Buffer.alloc(0)): Buffer {
  const json = Buffer.from(JSON.stringify(description));
  const chunks = [
    [0x4e4f534a, json, ' '] as const,
    ...(binary.length > 0 ? [[0x004e4942, binary, '\0'] as const] : []),
  ];
  const body = chunks.flatMap(([kind, bytes, filler]) => {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4, filler);
    bytes.copy(padded);
    return [uints(padded.length, kind), padded];
  });
  const length = body.reduce((sum, { length }) => sum + length, 12);
  return Buffer.concat([uints(0x46546c67, 2, length), ...body]);
}

function uints(...numbers: number[]): Buffer {
  return Buffer.from(new Uint32Array(numbers).buffer);
}

import { open } from 'node:fs/promises';

/** What the boxes of an ISO media file say. */
export interface Mp4 {
  /** Four letters a track: `avc1`, `mp4a`. */
  readonly codecs: readonly string[];
  readonly duration?: number;
  readonly width?: number;
  readonly height?: number;
}

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

const MOST_BOXES = 20_000;
const LARGEST_INDEX = 32 * 1024 * 1024;
const CONTAINERS: ReadonlySet<string> = new Set(['trak', 'mdia', 'minf', 'stbl']);

/** Reads a file's index. Undefined for one that is cut off, or none: every box has to lie within the file. */
export async function readMp4(path: string, size: number): Promise<Mp4 | undefined> {
  const file = await open(path, 'r');
  try {
    const read = async (at: number, length: number) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      await file.read(bytes, 0, bytes.length, at);
      return bytes;
    };
    const boxes: Box[] = [];
    for (let at = 0; at < size; ) {
      const box = readBox(await read(at, 16), at, size);
      if (!box || boxes.length >= MOST_BOXES) return undefined;
      boxes.push(box);
      at = box.end;
    }
    const index = boxes.find(({ type }) => type === 'moov');
    const hasContent = boxes.some(({ type }) => type === 'mdat' || type === 'moof');
    if (!index || !hasContent || index.end - index.start > LARGEST_INDEX) return undefined;
    return readIndex(await read(index.start, index.end - index.start));
  } finally {
    await file.close();
  }
}

function readBox(head: Buffer, at: number, limit: number): Box | undefined {
  if (head.length < 8) return undefined;
  const short = head.readUInt32BE(0);
  if (short === 1 && head.length < 16) return undefined;
  const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? limit - at : short;
  const start = at + (short === 1 ? 16 : 8);
  const end = at + length;
  return end < start || end > limit ? undefined : { type: head.toString('latin1', 4, 8), start, end };
}

function readIndex(bytes: Buffer): Mp4 | undefined {
  const boxes = boxesIn(bytes);
  if (!boxes) return undefined;
  const codecs = boxes.flatMap((box) =>
    box.type === 'stsd' ? bytes.toString('latin1', box.start + 12, box.start + 16) : [],
  );
  const header = boxes.find(({ type }) => type === 'mvhd');
  const sizes = boxes.flatMap((box) => (box.type === 'tkhd' ? sizeOf(bytes, box) : []));
  return { codecs, ...(header ? durationOf(bytes, header) : {}), ...sizes.find(({ width }) => width > 0) };
}

/** Every box of the index, those in containers too; undefined when one reaches out of its container. */
function boxesIn(bytes: Buffer): Box[] | undefined {
  const boxes: Box[] = [];
  const ranges: { start: number; end: number }[] = [{ start: 0, end: bytes.length }];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    for (let at = range.start; at < range.end; ) {
      const box = readBox(bytes.subarray(at, at + 16), at, range.end);
      if (!box || boxes.length >= MOST_BOXES) return undefined;
      boxes.push(box);
      if (CONTAINERS.has(box.type)) ranges.push(box);
      at = box.end;
    }
  }
  return boxes;
}

function durationOf(bytes: Buffer, { start, end }: Box): { duration?: number } {
  if (end - start < 32) return {};
  const long = bytes[start] === 1;
  const scale = bytes.readUInt32BE(start + (long ? 20 : 12));
  const units = long ? Number(bytes.readBigUInt64BE(start + 24)) : bytes.readUInt32BE(start + 16);
  const duration = Math.round((units / scale) * 1000);
  return Number.isSafeInteger(duration) ? { duration } : {};
}

/** Width and height are the last eight bytes, in 1/65536 of a pixel. */
function sizeOf(bytes: Buffer, { start, end }: Box): { width: number; height: number }[] {
  if (end - start < 80) return [];
  return [{ width: bytes.readUInt16BE(end - 8), height: bytes.readUInt16BE(end - 4) }];
}

/** Pixels of a picture. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const PNG = 0x89504e47;
const JPEG = 0xffd8;

/**
 * How large a PNG or JPEG says it is, by its header alone; undefined for anything else.
 * PNG: third edition, section 11.2.1 (IHDR). JPEG: ITU-T T.81, B.2.2 (frame header).
 */
export function pictureSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength >= 24 && view.getUint32(0) === PNG) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return view.byteLength >= 4 && view.getUint16(0) === JPEG ? frameSize(view) : undefined;
}

/** Goes from segment to segment of a JPEG to its frame. */
function frameSize(view: DataView): PixelSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return undefined;
    if (isFrame(marker & 0xff)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** C0 to CF begin a frame, but for tables (C4), extensions (C8) and arithmetic coding (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

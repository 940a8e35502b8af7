import { Refused } from '#server/features/media/make/made.ts';
import type { MediaKind } from '#server/features/media/media-kinds.ts';

/** What a file is. */
export interface Sniffed {
  readonly kind: MediaKind;
  readonly type: string;
  readonly extension: string;
}

/** Bytes at the start of a file that tell what it is. */
export const SNIFFED_BYTES = 4096;

const found = (kind: MediaKind, type: string, extension: string): Sniffed => ({ kind, type, extension });

/** Tells what a file is by its first bytes, never by its name. @throws Refused */
export function sniff(head: Uint8Array): Sniffed {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const known = picture(bytes) ?? isoFile(bytes) ?? recording(bytes) ?? other(bytes);
  if (known) return known;
  if (starts(bytes, '1f8b')) throw new Refused('The file is compressed. Save the drawing as plain SVG, not as SVGZ.');
  throw new Refused(
    'The content of the file is of no type that is taken: pictures, MP4, WebM, MP3, M4A, Ogg, WAV, WebVTT, GLB.',
  );
}

function picture(bytes: Buffer): Sniffed | undefined {
  if (starts(bytes, '89504e470d0a1a0a')) return found('picture', 'image/png', 'png');
  if (starts(bytes, 'ffd8ff')) return found('picture', 'image/jpeg', 'jpg');
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return found('picture', 'image/gif', 'gif');
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return found('picture', 'image/webp', 'webp');
  return undefined;
}

/** Files of the ISO base media format tell by their brand. */
function isoFile(bytes: Buffer): Sniffed | undefined {
  if (latin(bytes, 4, 8) !== 'ftyp') return undefined;
  const brand = latin(bytes, 8, 12);
  if (/^avi[fs]$/.test(brand)) return found('picture', 'image/avif', 'avif');
  if (/^M4[AB] $/.test(brand)) return found('audio', 'audio/mp4', 'm4a');
  if (brand === 'qt  ') return found('video', 'video/quicktime', 'mov');
  return /^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |MSNV)$/.test(brand) ? found('video', 'video/mp4', 'mp4') : undefined;
}

function recording(bytes: Buffer): Sniffed | undefined {
  if (starts(bytes, '1a45dfa3')) {
    const head = latin(bytes, 0, 64);
    if (head.includes('webm')) return found('video', 'video/webm', 'webm');
    if (head.includes('matroska')) return found('video', 'video/x-matroska', 'mkv');
  }
  if (latin(bytes, 0, 4) === 'OggS') return found('audio', 'audio/ogg', 'ogg');
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE') return found('audio', 'audio/wav', 'wav');
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return latin(bytes, 0, 3) === 'ID3' || isFrame ? found('audio', 'audio/mpeg', 'mp3') : undefined;
}

function other(bytes: Buffer): Sniffed | undefined {
  if (latin(bytes, 0, 4) === 'glTF') return found('scene', 'model/gltf-binary', 'glb');
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (/^WEBVTT(\s|$)/.test(text)) return found('captions', 'text/vtt; charset=utf-8', 'vtt');
  const isDrawing =
    /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>]{0,500}>\s*){0,5}<svg[\s>]/.test(text);
  return isDrawing ? found('drawing', 'image/svg+xml', 'svg') : undefined;
}

function starts(bytes: Buffer, hex: string): boolean {
  return bytes.toString('hex', 0, hex.length / 2) === hex;
}

function latin(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}

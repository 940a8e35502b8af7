import type { Report } from '#content/module/issue.ts';

const KB = 1024;
const MB = 1024 * KB;

/** What a file beside a module is for. */
export type MediaUse = 'picture' | 'video' | 'audio' | 'captions' | 'scene' | 'story';

/** One type of file that may lie beside a module. */
export interface MediaType {
  /** What the server says it is. */
  readonly type: string;
  readonly use: MediaUse;
  /** Bytes one file may have. */
  readonly largest: number;
}

/** Every type, by the end of the name. A file of another type is not published. */
export const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  svg: { type: 'image/svg+xml', use: 'picture', largest: MB },
  png: { type: 'image/png', use: 'picture', largest: 5 * MB },
  jpg: { type: 'image/jpeg', use: 'picture', largest: 5 * MB },
  jpeg: { type: 'image/jpeg', use: 'picture', largest: 5 * MB },
  webp: { type: 'image/webp', use: 'picture', largest: 5 * MB },
  avif: { type: 'image/avif', use: 'picture', largest: 5 * MB },
  gif: { type: 'image/gif', use: 'picture', largest: 5 * MB },
  mp4: { type: 'video/mp4', use: 'video', largest: 20 * MB },
  webm: { type: 'video/webm', use: 'video', largest: 20 * MB },
  mp3: { type: 'audio/mpeg', use: 'audio', largest: 20 * MB },
  m4a: { type: 'audio/mp4', use: 'audio', largest: 20 * MB },
  ogg: { type: 'audio/ogg', use: 'audio', largest: 20 * MB },
  vtt: { type: 'text/vtt; charset=utf-8', use: 'captions', largest: 512 * KB },
  glb: { type: 'model/gltf-binary', use: 'scene', largest: 10 * MB },
  ink: { type: 'text/plain; charset=utf-8', use: 'story', largest: 64 * KB },
  json: { type: 'application/json', use: 'story', largest: MB },
};

/** The type of a file by its name; undefined for one that may not be published. */
export function mediaTypeOf(name: string): MediaType | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Reports what keeps a file beside a module from being published, and answers its type when nothing does. */
export function checkMedia(name: string, bytes: number, report: Report): MediaType | undefined {
  const known = mediaTypeOf(name);
  if (!known) {
    const names = Object.keys(MEDIA_TYPES).map((extension) => `.${extension}`);
    report(1, 'a file of a type that is not published', `Use one of ${names.join(', ')}.`, 'warning');
  } else if (!NAME.test(name)) {
    report(1, 'a file name that addresses cannot carry', 'Use Latin letters, digits, dots, hyphens.', 'warning');
  } else if (bytes > known.largest) {
    const most = `Keep ${known.use === 'picture' ? 'pictures' : 'files'} of this type below ${printBytes(known.largest)}`;
    report(1, `a file of ${printBytes(bytes)}`, `${most}: it is loaded over telephone networks.`, 'warning');
  } else return known;
  return undefined;
}

/** Bytes all media of a library may have together: it is kept on devices, and in its repository for good. */
export const LIBRARY_BYTES = 25 * MB;

/** Reports a library whose media are too large together. */
export function checkLibraryBytes(bytes: number, report: Report): void {
  if (bytes <= LIBRARY_BYTES) return;
  const mend = `Keep the library below ${printBytes(LIBRARY_BYTES)}: compress or remove the largest files.`;
  report(1, `media of ${printBytes(bytes)} in this library`, mend, 'warning');
}

function printBytes(bytes: number): string {
  return bytes < MB ? `${Math.ceil(bytes / KB)} kB` : `${Math.ceil((bytes / MB) * 10) / 10} MB`;
}

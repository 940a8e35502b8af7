import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { checkSvg } from '#content/media/check-svg.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { hashOf } from '#server/ids.ts';

/** Types that are served; a file of another type stays where it is. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.glb': 'model/gltf-binary',
  '.vtt': 'text/vtt; charset=utf-8',
};

const LARGEST = 20 * 1024 * 1024;

/** A file beside a module, named by the hash of its content. */
export interface MediaFile {
  /** 32 hexadecimal digits and the extension. */
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** Where a media file is served. */
export function mediaAddress({ name }: MediaFile): string {
  return `/api/media/${name}`;
}

/** Reads the media of one module's folder, by file name. What cannot be served is noted in `issues`. */
export function readMedia(folder: string, names: readonly string[], issues: Issue[]): Map<string, MediaFile> {
  const files = new Map<string, MediaFile>();
  for (const name of names) {
    const report = reportTo(issues, join(folder, name));
    const extension = extname(name).toLowerCase();
    const type = MEDIA_TYPES[extension];
    if (!type) {
      report(1, `a file of type "${extension}"`, `Use one of ${Object.keys(MEDIA_TYPES).join(', ')}.`, 'warning');
      continue;
    }
    const content = readFileSync(join(folder, name));
    if (content.length > LARGEST) {
      report(1, `a file of ${Math.round(content.length / 1024 / 1024)} MB`, 'Keep media below 20 MB.', 'warning');
      continue;
    }
    const before = issues.length;
    if (extension === '.svg') checkSvg(new TextDecoder().decode(content), report);
    if (issues.length > before) continue;
    files.set(name, { name: `${hashOf(content).slice(0, 32)}${extension}`, type, content });
  }
  return files;
}

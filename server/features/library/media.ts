import { readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { reportDrawing } from '#content/media/check-drawing.ts';
import { reportScene } from '#content/media/check-scene.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { checkMedia } from '#content/module/media.ts';
import { hashOf } from '#server/ids.ts';

/** A file beside a module, named by the hash of its content. It stays where it is: large ones never lie in memory. */
export interface MediaFile {
  /** 32 hexadecimal digits and the extension. */
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly path: string;
  /** When it was last changed, as the file system counts. */
  readonly changedAt: number;
}

/** Where a media file is served. */
export function mediaAddress({ name }: Pick<MediaFile, 'name'>): string {
  return `/api/media/${name}`;
}

/** Reads the media of one module's folder, by file name. What cannot be served is noted in `issues`. */
export function readMedia(folder: string, names: readonly string[], issues: Issue[]): Map<string, MediaFile> {
  const files = new Map<string, MediaFile>();
  for (const name of names) {
    const path = join(folder, name);
    const stats = statSync(path);
    const report = reportTo(issues, path);
    const known = checkMedia(name, stats.size, report);
    if (!known) continue;
    const before = issues.length;
    if (known.type === 'image/svg+xml') reportDrawing(readFileSync(path, 'utf8'), report);
    if (known.type === 'model/gltf-binary') reportScene(readFileSync(path), report);
    if (issues.length === before) files.set(name, readFile(path, known.type, stats));
  }
  return files;
}

function readFile(path: string, type: string, { size, mtimeMs }: Stats): MediaFile {
  const name = `${hashOf(readFileSync(path)).slice(0, 32)}${extname(path).toLowerCase()}`;
  return { name, type, size, path, changedAt: mtimeMs };
}

/** Whether the file is still what its name says. */
export function isUnchanged({ path, size, changedAt }: MediaFile): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.size === size && stats.mtimeMs === changedAt;
}

/** What the page on the module format shows of each kind: its source, and a picture of it. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export interface Example {
  /** The kind, as its section of the page names it. */
  readonly kind: string;
  readonly source: string;
  /** The picture, by its path from the page. */
  readonly picture: string;
  /** Files that the source names, by name. */
  readonly media: ReadonlyMap<string, string>;
}

const SECTION = /^(?=\*\*[a-z-]+\*\*: )/m;
const BLOCK = /^(`{3,})markdown\n(.*?)^\1\n\n<img src="([^"]+)"/ms;
const MEDIA = /[\w.-]+\.(?:svg|jpg|mp4|mp3|vtt|ink|glb)\b/g;
/** Where the files lie that examples name. */
const FILES = ['library/*/*/*', 'content/activities/*/*.ink'];

/** The examples of the page, one a kind, in its order. */
export function readExamples(): readonly Example[] {
  const page = readFileSync(path.join(ROOT, 'docs/module-format.md'), 'utf8');
  const files = new Map(
    FILES.flatMap((glob) => globSync(glob, { cwd: ROOT })).map((file) => [path.basename(file), file]),
  );
  return page.split(SECTION).flatMap((section) => {
    const kind = /^\*\*([a-z-]+)\*\*: /.exec(section)?.[1];
    const [, , source, picture] = BLOCK.exec(section) ?? [];
    if (!kind || !source || !picture) return [];
    const named = [...new Set(source.match(MEDIA) ?? [])];
    const media = named.map((name): [string, string] => {
      const file = files.get(name);
      if (!file) throw new Error(`The example of ${kind} names ${name}, which the library does not have.`);
      return [name, path.join(ROOT, file)];
    });
    return [{ kind, source, picture, media: new Map(media) }];
  });
}

import * as v from 'valibot';
import { pictureSize } from '#content/media/picture-size.ts';
import type { Report } from '#content/module/issue.ts';

const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
/** The header of the file and of its first chunk. */
const HEADER = 20;
const LARGEST_DESCRIPTION = 2 * 1024 * 1024;
/** Numbers of all kinds in a scene, and pixels of a picture in it: what a phone draws. */
const MOST_NUMBERS = 1_000_000;
const MOST_PIXELS = 16_000_000;
const MOST_PICTURES = 32;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Indices = v.optional(v.array(Count), []);
const Pieces = v.optional(v.array(v.object({ byteLength: Count, byteOffset: v.optional(Count, 0) })), []);
const Description = v.object({
  asset: v.object({ version: v.literal('2.0') }),
  buffers: v.optional(v.array(v.object({ uri: v.optional(v.string()) })), []),
  images: v.optional(v.array(v.object({ uri: v.optional(v.string()), bufferView: v.optional(Count) })), []),
  bufferViews: Pieces,
  accessors: v.optional(v.array(v.object({ count: Count })), []),
  nodes: v.optional(v.array(v.object({ children: Indices })), []),
  scenes: v.optional(v.array(v.object({ nodes: Indices })), []),
});
type Description = v.InferOutput<typeof Description>;

/** What keeps a GLB (glTF 2.0, section 4) from being drawn on a phone, as a sentence; undefined when nothing does. */
export function sceneProblem(bytes: Uint8Array): string | undefined {
  const size = bytes.byteLength;
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const whole = size > HEADER && view.getUint32(4, true) === 2 && view.getUint32(8, true) === size;
  if (!whole || view.getUint32(16, true) !== JSON_CHUNK) return 'The scene is damaged, or not a GLB of version 2.';
  const length = view.getUint32(12, true);
  if (length > Math.min(size - HEADER, LARGEST_DESCRIPTION)) return 'The description of the scene is too large.';
  const checked = v.safeParse(Description, parse(latin(bytes.subarray(HEADER, HEADER + length))));
  if (!checked.success) return 'The description of the scene cannot be read. Export it anew as GLB.';
  const scene = checked.output;
  return needs(scene) ?? weight(scene, size) ?? pictures(scene, binaryOf(bytes, view, HEADER + length));
}

/** Reports a scene beside a module that cannot be drawn. */
export function reportScene(bytes: Uint8Array, report: Report): void {
  const [what, ...mend] = sceneProblem(bytes)?.split(/(?<=\.) /) ?? [];
  if (what === undefined) return;
  report(1, what.charAt(0).toLowerCase() + what.slice(1, -1), mend.join(' ') || 'Export it anew as one GLB.');
}

function needs({ buffers, images }: Description): string | undefined {
  const outside = [...buffers, ...images].some(({ uri }) => uri !== undefined);
  return outside ? 'The scene loads files from elsewhere. Export it with everything in one GLB.' : undefined;
}

/** Whether what it says it holds is there and not too much, and nothing stands in itself. */
function weight({ accessors, bufferViews, nodes, scenes }: Description, size: number): string | undefined {
  const numbers = accessors.reduce((sum, { count }) => sum + count, 0);
  if (numbers > MOST_NUMBERS) return 'The scene has too many points. Simplify its meshes.';
  if (bufferViews.some(({ byteLength, byteOffset }) => byteOffset + byteLength > size))
    return 'The scene is cut off. Export it anew as GLB.';
  const children = nodes.flatMap((node) => node.children);
  const parents = new Set(children);
  const isTree = parents.size === children.length && !scenes.some((scene) => scene.nodes.some((at) => parents.has(at)));
  return isTree ? undefined : 'The scene has things that stand in several others. Export it anew as GLB.';
}

/** A picture of a few kilobytes may want gigabytes when it is drawn. */
function pictures({ images, bufferViews }: Description, binary: Uint8Array): string | undefined {
  if (images.length > MOST_PICTURES) return `The scene has more than ${MOST_PICTURES} pictures. Put several into one.`;
  for (const { bufferView } of images) {
    const piece = bufferView === undefined ? undefined : bufferViews[bufferView];
    const size = piece && pictureSize(binary.subarray(piece.byteOffset, piece.byteOffset + piece.byteLength));
    if (!size) return 'The scene has a picture that is no PNG and no JPEG. Export it anew as GLB.';
    if (size.width * size.height > MOST_PIXELS)
      return `The scene has a picture of ${size.width} × ${size.height} pixels. Make it smaller.`;
  }
  return undefined;
}

/** The second chunk; empty without one. */
function binaryOf(bytes: Uint8Array, view: DataView, at: number): Uint8Array {
  const has = at + 8 <= bytes.byteLength && view.getUint32(at + 4, true) === BINARY_CHUNK;
  return has ? bytes.subarray(at + 8, at + 8 + view.getUint32(at, true)) : bytes.subarray(0, 0);
}

/** Byte by byte: names may read wrong, what is checked does not. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces.join('');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

const JSON_CHUNK = 0x4e4f534a;
const HEADER = 20;
const LARGEST_DESCRIPTION = 2 * 1024 * 1024;

/** Numbers of all kinds in a scene: what a phone draws. */
const MOST_NUMBERS = 1_000_000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Indices = v.optional(v.array(Count), []);
const Pieces = v.optional(v.array(v.object({ byteLength: Count, byteOffset: v.optional(Count, 0) })), []);
const Parts = v.optional(v.array(v.object({ uri: v.optional(v.string()) })), []);
const Description = v.object({
  asset: v.object({ version: v.literal('2.0') }),
  buffers: Parts,
  images: Parts,
  bufferViews: Pieces,
  accessors: v.optional(v.array(v.object({ count: Count })), []),
  nodes: v.optional(v.array(v.object({ children: Indices })), []),
  scenes: v.optional(v.array(v.object({ nodes: Indices })), []),
});
type Description = v.InferOutput<typeof Description>;

/** Takes a glTF scene that is whole and holds everything it needs. @throws Refused */
export async function makeScene({ path, size }: Source, type: string): Promise<Made> {
  const bytes = await readFile(path);
  const whole = size > HEADER && bytes.readUInt32LE(4) === 2 && bytes.readUInt32LE(8) === size;
  if (!whole || bytes.readUInt32LE(16) !== JSON_CHUNK)
    throw new Refused('The scene is damaged, or not a GLB of version 2.');
  const length = bytes.readUInt32LE(12);
  if (length > Math.min(size - HEADER, LARGEST_DESCRIPTION))
    throw new Refused('The description of the scene is too large.');
  const description = v.safeParse(Description, parse(bytes.toString('utf8', HEADER, HEADER + length)));
  if (!description.success) throw new Refused('The description of the scene cannot be read. Export it anew as GLB.');
  const { buffers, images } = description.output;
  const outside = [...buffers, ...images].some(({ uri }) => uri !== undefined && !uri.startsWith('data:'));
  if (outside) throw new Refused('The scene loads files from elsewhere. Export it with everything in one GLB.');
  checkWeight(description.output, size);
  return { type, files: [{ path, role: 'scene', type, extension: 'glb' }] };
}

/** Whether it can be drawn: what it says it holds is there and not too much, and nothing stands in itself. */
function checkWeight({ accessors, bufferViews, nodes, scenes }: Description, size: number): void {
  const numbers = accessors.reduce((sum, { count }) => sum + count, 0);
  if (numbers > MOST_NUMBERS) throw new Refused('The scene has too many points. Simplify its meshes.');
  if (bufferViews.some(({ byteLength, byteOffset }) => byteOffset + byteLength > size))
    throw new Refused('The scene is cut off. Export it anew as GLB.');
  const children = nodes.flatMap((node) => node.children);
  const parents = new Set(children);
  const isTree = parents.size === children.length && !scenes.some((scene) => scene.nodes.some((at) => parents.has(at)));
  if (!isTree) throw new Refused('The scene has things that stand in several others. Export it anew as GLB.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

const JSON_CHUNK = 0x4e4f534a;
const HEADER = 20;
const LARGEST_DESCRIPTION = 2 * 1024 * 1024;

const Parts = v.optional(v.array(v.object({ uri: v.optional(v.string()) })), []);
const Description = v.object({
  asset: v.object({ version: v.literal('2.0') }),
  buffers: Parts,
  images: Parts,
});

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
  return { type, files: [{ path, role: 'scene', type, extension: 'glb' }] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

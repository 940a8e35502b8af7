import { readFile } from 'node:fs/promises';
import { sceneProblem } from '#content/media/check-scene.ts';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

/** Takes a glTF scene that is whole and holds everything it needs. @throws Refused */
export async function makeScene({ path }: Source, type: string): Promise<Made> {
  const problem = sceneProblem(await readFile(path));
  if (problem) throw new Refused(problem);
  return { type, files: [{ path, role: 'scene', type, extension: 'glb' }] };
}

import { readFile } from 'node:fs/promises';
import { checkDrawing } from '#content/media/check-drawing.ts';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

/** Takes an SVG that does nothing but draw. @throws Refused */
export async function makeDrawing({ path }: Source, type: string): Promise<Made> {
  const drawing = checkDrawing(await readFile(path, 'utf8'));
  if ('problem' in drawing) throw new Refused(`${drawing.problem} Save it as a plain drawing.`);
  const size = drawing.size ?? {};
  return { type, files: [{ path, role: 'picture', type, extension: 'svg', ...size }], ...size };
}

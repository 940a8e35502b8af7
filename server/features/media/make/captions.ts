import { readFile } from 'node:fs/promises';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

/** Takes captions that are text. @throws Refused */
export async function makeCaptions({ path }: Source, type: string): Promise<Made> {
  const bytes = await readFile(path);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('The captions are not in UTF-8. Save them in that encoding.');
  }
  return { type, files: [{ path, role: 'captions', type, extension: 'vtt' }] };
}

import { readFile } from 'node:fs/promises';
import { readCaptions } from '#content/recordings/captions.ts';
import { type Made, Refused, type Source } from '#server/features/media/make/made.ts';

/** Takes captions that players can read to their end. @throws Refused */
export async function makeCaptions({ path }: Source, type: string): Promise<Made> {
  const [problem] = readCaptions(decode(await readFile(path))).problems;
  if (problem) throw new Refused(`Line ${problem.line} of the captions: ${problem.what}. ${problem.mend}`);
  return { type, files: [{ path, role: 'captions', type, extension: 'vtt' }] };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('The captions are not in UTF-8. Save them in that encoding.');
  }
}

/** Speech by `flite`, a free synthesizer with recorded voices, as 16-kHz mono sound. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const RATE = 16_000;
const HEADER = 44;

/** One thing that is said in one breath. */
export interface Line {
  readonly says: string;
  /** How the synthesizer should say it, where it would misread the words that captions show. */
  readonly sounds?: string;
  readonly voice?: 'slt' | 'rms';
  /** Seconds of silence behind it. */
  readonly pause?: number;
}

/** A line and when it is heard: seconds from the beginning. */
export interface Spoken extends Line {
  readonly from: number;
  readonly to: number;
}

/** Says `lines` one after another into the WAV file `file`, and answers when each is heard. */
export function speak(lines: readonly Line[], file: string, lead = 0.6): Spoken[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'speech-'));
  const parts: Buffer[] = [silence(lead)];
  let at = lead;
  const spoken = lines.map((line): Spoken => {
    const wav = path.join(folder, 'line.wav');
    const voice = line.voice ?? 'slt';
    execFileSync('flite', [
      '-voice',
      voice,
      '--setf',
      'duration_stretch=1.06',
      '-t',
      line.sounds ?? line.says,
      '-o',
      wav,
    ]);
    const sound = readFileSync(wav).subarray(HEADER);
    const from = at;
    const to = from + sound.length / 2 / RATE;
    const pause = line.pause ?? 0.5;
    parts.push(sound, silence(pause));
    at = to + pause;
    return { ...line, from, to };
  });
  rmSync(folder, { recursive: true });
  writeFileSync(file, wave(Buffer.concat(parts)));
  return spoken;
}

function silence(seconds: number): Buffer {
  return Buffer.alloc(2 * Math.round(seconds * RATE));
}

/** Sound of two bytes a sample as a WAV file. */
function wave(sound: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + sound.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(sound.length, 40);
  return Buffer.concat([header, sound]);
}

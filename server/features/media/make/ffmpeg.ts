import { spawn, spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';

/** The programs that make recordings ready for the web, where they are installed. */
export interface Ffmpeg {
  /** Runs ffmpeg; what it writes to its standard output goes to `take`. @throws Error when it fails or takes too long */
  run(args: readonly string[], take?: (bytes: Buffer) => void): Promise<void>;
  /** What a file holds. @throws Error when it cannot be read */
  probe(path: string, format: string): Promise<Probe>;
}

const Stream = v.object({
  codec_type: v.optional(v.string()),
  codec_name: v.optional(v.string()),
  pix_fmt: v.optional(v.string()),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
});
const Probe = v.object({
  streams: v.array(Stream),
  format: v.object({ duration: v.optional(v.pipe(v.string(), v.transform(Number))) }),
});
export type Probe = v.InferOutput<typeof Probe>;

const TIMEOUT = 15 * 60_000;
const PROBE_TIMEOUT = 20_000;

/** Only local files are ever opened, whatever a file refers to. */
const SAFE = ['-v', 'error', '-protocol_whitelist', 'file,pipe'];

/**
 * Looks for ffmpeg and the ffprobe beside it. Undefined when there is none.
 * @param program path or name; false asks for none
 * @param signal ends whatever runs
 */
export function findFfmpeg(program: string | false, signal: AbortSignal): Ffmpeg | undefined {
  if (program === false) return undefined;
  const prober = program === basename(program) ? 'ffprobe' : join(dirname(program), 'ffprobe');
  const there = [program, prober].every((name) => spawnSync(name, ['-version'], { stdio: 'ignore' }).status === 0);
  if (!there) return undefined;
  return {
    run: (args, take) =>
      run(program, ['-nostdin', '-y', '-threads', '1', ...SAFE, ...args], { take, signal, timeout: TIMEOUT }),
    probe: async (path, format) => {
      const chunks: Buffer[] = [];
      const entries = 'format=duration:stream=codec_type,codec_name,pix_fmt,width,height';
      const args = [...SAFE, '-f', format, '-show_entries', entries, '-of', 'json', path];
      await run(prober, args, { take: (bytes) => chunks.push(bytes), signal, timeout: PROBE_TIMEOUT });
      return v.parse(Probe, JSON.parse(Buffer.concat(chunks).toString('utf8')));
    },
  };
}

interface Options {
  readonly take?: ((bytes: Buffer) => void) | undefined;
  readonly signal: AbortSignal;
  readonly timeout: number;
}

function run(program: string, args: readonly string[], { take, signal, timeout }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal, timeout, killSignal: 'SIGKILL' });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => take?.(bytes));
    child.stderr.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-1000);
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${basename(program)} ended with ${code}: ${said}`)),
    );
  });
}

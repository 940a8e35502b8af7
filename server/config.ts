import { resolve } from 'node:path';
import * as v from 'valibot';
import { readBucketAddress } from '#server/ports/files/bucket-address.ts';
import type { Bucket } from '#server/ports/files/drivers/s3.ts';
import type { Dkim } from '#server/ports/mail/drivers/smtp.ts';

/** How the server was asked to run. Made once from the environment; nothing else reads `process.env`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where people reach this server, without a trailing slash. */
  readonly publicUrl: string;
  /** Only this machine can reach it: mail is kept in the mailbox page and setting up asks for no code. */
  readonly local: boolean;
  /** Requests under any name but a loopback one are refused. */
  readonly loopbackOnly: boolean;
  /** `postgres://...`; absent: SQLite in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  /** Where uploaded files are kept; absent: in `dataDir`. */
  readonly bucket?: Bucket;
  /** Bytes that all uploaded media of an organization may have together. */
  readonly mediaQuota: number;
  /** Program that makes videos ready for the web; false: none is used, absent: whichever is found. */
  readonly ffmpeg?: string | false;
  readonly libraryDir: string;
  readonly webDir: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Signs mail; absent: the mail server does, or nobody. */
  readonly dkim?: Dkim;
  readonly logLevel: LogLevel;
  readonly rateLimits: boolean;
  /** Addresses that members name, such as those of calendars, may lie in the server's own network. */
  readonly outgoingPrivate: boolean;
  /** Reverse proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One thing wrong with the environment, in words that say how to mend it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly found: string;
  readonly mend: string;
}

const wholeNumber = (low: number, high: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(low), v.maxValue(high));

const address = (...protocols: string[]) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol)),
  );

interface Variable {
  readonly schema: v.GenericSchema<string, unknown>;
  readonly mend: string;
  /** The value may hold a password and is not repeated. */
  readonly secret?: true;
}

const VARIABLES = {
  PORT: { schema: wholeNumber(0, 65_535), mend: 'Use a port number from 1 to 65535, or 0 for any free one.' },
  HOST: {
    schema: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]{1,253}$/)),
    mend: 'Use the address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for every network.',
  },
  PUBLIC_URL: {
    schema: v.pipe(
      address('http:', 'https:'),
      v.check((text) => new URL(text).pathname === '/' && new URL(text).search === ''),
    ),
    mend: 'Use the address people type, without a path: https://learn.example.org',
  },
  DATABASE_URL: {
    schema: address('postgres:', 'postgresql:'),
    mend: 'Use postgres://user:password@host:5432/name, or leave it out to keep everything in SQLite.',
    secret: true,
  },
  DATA_DIR: { schema: v.pipe(v.string(), v.minLength(1)), mend: 'Use a folder this process may write to: ./data' },
  FILES: {
    schema: v.pipe(
      v.string(),
      v.check((text) => readBucketAddress(text) !== undefined),
    ),
    mend: 'Use s3://key:secret@host/bucket?region=name with key and secret percent-encoded, or leave it out to keep files in DATA_DIR.',
    secret: true,
  },
  MEDIA_QUOTA_MB: { schema: wholeNumber(1, 999_999), mend: 'Use the megabytes that uploaded media may have: 5000' },
  FFMPEG: {
    schema: v.pipe(v.string(), v.minLength(1)),
    mend: 'Use the path of the ffmpeg program, off to use none, or leave it out to use the one on PATH.',
  },
  LIBRARY_DIR: { schema: v.pipe(v.string(), v.minLength(1)), mend: 'Use the folder that holds the modules: ./library' },
  SMTP_URL: {
    schema: address('smtp:', 'smtps:'),
    mend: 'Use smtps://user:password@mail.example.org:465',
    secret: true,
  },
  MAIL_FROM: {
    schema: v.pipe(v.string(), v.regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/)),
    mend: 'Use an address, with or without a name: Morsel <morsel@example.org>',
  },
  DKIM_KEY_FILE: {
    schema: v.pipe(v.string(), v.minLength(1)),
    mend: 'Use the path of a private key in PEM form, or leave it out.',
  },
  DKIM_SELECTOR: {
    schema: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/)),
    mend: 'Use the name under which the public key stands in the DNS: morsel for morsel._domainkey.example.org',
  },
  LOG_LEVEL: { schema: v.picklist(LOG_LEVELS), mend: `Use one of ${LOG_LEVELS.join(', ')}.` },
  RATE_LIMITS: { schema: v.picklist(['on', 'off']), mend: 'Use on, or off on a machine nobody else can reach.' },
  OUTGOING_PRIVATE: {
    schema: v.picklist(['on', 'off']),
    mend: 'Use on to let members subscribe to calendars within your own network, or leave it out.',
  },
  TRUSTED_PROXIES: { schema: wholeNumber(0, 9), mend: 'Use the number of reverse proxies in front of Morsel, 0 to 9.' },
  MORSEL_DEV: {
    schema: v.picklist(['0', '1']),
    mend: 'Use 1 to allow development features on a network you trust, or leave it out.',
  },
} as const satisfies Record<string, Variable>;
type VariableName = keyof typeof VARIABLES;
type Values = { [K in VariableName]?: v.InferOutput<(typeof VARIABLES)[K]['schema']> };

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 * Returns the configuration, or every problem found.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable>(VARIABLES)) {
    const text = environment[name]?.trim();
    if (!text) continue;
    const parsed = v.safeParse(variable.schema, text, { abortPipeEarly: true });
    if (parsed.success) values[name] = parsed.output;
    else problems.push({ variable: name, found: variable.secret ? '(a value, not shown)' : text, mend: variable.mend });
  }
  if (problems.length > 0) return { problems };
  const config = assemble(values as Values);
  const conflicts = findConflicts(config, values as Values);
  return conflicts.length > 0 ? { problems: conflicts } : { config };
}

function assemble(values: Values): Config {
  const port = values.PORT ?? 3000;
  const host = values.HOST ?? '127.0.0.1';
  const publicUrl = new URL(values.PUBLIC_URL ?? `http://localhost:${port}`).origin;
  const local = isLoopback(new URL(publicUrl).hostname) && (isLoopback(host) || values.MORSEL_DEV === '1');
  return {
    host,
    port,
    publicUrl,
    local,
    loopbackOnly: local && values.MORSEL_DEV !== '1',
    ...(values.DATABASE_URL ? { databaseUrl: values.DATABASE_URL } : {}),
    dataDir: resolve(values.DATA_DIR ?? './data'),
    ...bucketOf(values.FILES),
    mediaQuota: (values.MEDIA_QUOTA_MB ?? 5000) * 1024 * 1024,
    ...(values.FFMPEG ? { ffmpeg: values.FFMPEG === 'off' ? false : values.FFMPEG } : {}),
    libraryDir: resolve(values.LIBRARY_DIR ?? './library'),
    webDir: resolve(import.meta.dirname, '../web/build'),
    ...(values.SMTP_URL ? { smtpUrl: values.SMTP_URL } : {}),
    mailFrom: values.MAIL_FROM ?? `Morsel <morsel@${new URL(publicUrl).hostname}>`,
    ...(values.DKIM_KEY_FILE
      ? { dkim: { keyFile: resolve(values.DKIM_KEY_FILE), selector: values.DKIM_SELECTOR ?? 'morsel' } }
      : {}),
    logLevel: values.LOG_LEVEL ?? 'info',
    rateLimits: values.RATE_LIMITS !== 'off',
    outgoingPrivate: values.OUTGOING_PRIVATE === 'on',
    trustedProxies: values.TRUSTED_PROXIES ?? 0,
  };
}

function bucketOf(address: string | undefined): { bucket?: Bucket } {
  const bucket = address === undefined ? undefined : readBucketAddress(address);
  return bucket ? { bucket } : {};
}

/** Values that are fine alone and wrong together. */
function findConflicts(config: Config, values: Values): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (!config.local && !config.smtpUrl) {
    problems.push({
      variable: 'SMTP_URL',
      found: `nothing, while the server can be reached at ${config.publicUrl} on ${config.host}`,
      mend: `People sign in by e-mail, so set SMTP_URL (${VARIABLES.SMTP_URL.mend}). To try Morsel on this machine only, leave out HOST and PUBLIC_URL.`,
    });
  }
  if (!config.local && !config.rateLimits) {
    problems.push({
      variable: 'RATE_LIMITS',
      found: 'off, while others can reach the server',
      mend: 'Leave RATE_LIMITS out.',
    });
  }
  const secure = config.publicUrl.startsWith('https:');
  if (!secure && !isLoopback(new URL(config.publicUrl).hostname) && values.MORSEL_DEV !== '1') {
    problems.push({
      variable: 'PUBLIC_URL',
      found: config.publicUrl,
      mend: 'Use https: sessions would travel unencrypted, and browsers offer no offline use without it.',
    });
  }
  return problems;
}

/** One paragraph for the terminal: which variable, what was found, how to mend it. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ variable, found, mend }) => `  ${variable} is ${found}\n    ${mend}`);
  return `Morsel cannot start: its settings need a correction.\n\n${lines.join('\n\n')}\n`;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(hostname);
}

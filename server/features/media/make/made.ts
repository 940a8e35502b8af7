import type { VariantRole } from '#server/database/tables.ts';

/** A file that was made of an upload, still on this machine's disk. */
export interface MadeFile {
  readonly path: string;
  readonly role: Exclude<VariantRole, 'source'>;
  readonly type: string;
  readonly extension: string;
  readonly width?: number;
  readonly height?: number;
}

/** What was made of an upload. */
export interface Made {
  /** What it was, by its content. */
  readonly type: string;
  readonly files: readonly MadeFile[];
  readonly width?: number;
  readonly height?: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly placeholder?: string;
  readonly peaks?: readonly number[];
}

/** An upload as it came, and where files may be made of it. */
export interface Source {
  readonly path: string;
  readonly size: number;
  /** A folder of its own, removed afterwards. */
  readonly folder: string;
}

/** An upload that cannot be taken; the message is a sentence for whoever uploaded it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

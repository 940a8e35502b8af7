import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readKeyFile } from '#server/key-file.ts';

/** The key lies beside the database, not in it: who has a dump has no secrets. */
const FILE = 'secret.key';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Tells what is sealed, and how, from text that is not. */
const SEALED = 'sealed1.';

/** The key file cannot be read, made or used. */
export class KeyUnusable extends Error {
  override readonly name = 'KeyUnusable';
}

/** Seals short texts for the database with AES-256-GCM. */
export class Vault {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * Opens the vault with the key in `folder`, which is made at the first start and readable by its owner alone.
   * @throws KeyUnusable with a sentence for the operator
   */
  static openIn(folder: string): Vault {
    const file = join(folder, FILE);
    try {
      const key = Buffer.from(readKeyFile(folder, FILE, newKey).trim(), 'hex');
      if (key.length === KEY_BYTES) return new Vault(key);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new KeyUnusable(`The key file ${file} cannot be used: ${why}. Make it readable and writable for Morsel.`);
    }
    throw new KeyUnusable(
      `The key file ${file} does not hold 64 hexadecimal digits. Put back the one from your backup; without it, what is sealed in the database is lost.`,
    );
  }

  /** @param about what the text belongs to: it opens nowhere else. */
  seal(text: string, about: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return SEALED + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Undefined when it was sealed with another key, for something else, or changed. */
  open(sealed: string, about: string): string | undefined {
    const bytes = Buffer.from(sealed.slice(SEALED.length), 'base64url');
    if (!isSealed(sealed) || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV_BYTES), options);
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }
}

export function isSealed(text: string): boolean {
  return text.startsWith(SEALED);
}

function newKey(): string {
  return `${randomBytes(KEY_BYTES).toString('hex')}\n`;
}

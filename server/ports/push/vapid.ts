import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { join } from 'node:path';
import { readKeyFile } from '#server/key-file.ts';
import { KeyUnusable } from '#server/vault.ts';

/** Beside the database: browsers accept messages of this key alone, so a new one would silence all of them. */
const FILE = 'push.key';
const VALID_SECONDS = 12 * 3600;

/** Says to push services who sends: RFC 8292. */
export class Vapid {
  /** The uncompressed point, base64url. */
  readonly publicKey: string;
  readonly #key: KeyObject;
  readonly #contact: string;

  /** @param contact whom a push service may write to, `mailto:` or `https:` */
  constructor(key: KeyObject, contact: string) {
    this.#key = key;
    this.#contact = contact;
    const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
    const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    this.publicKey = Buffer.concat(point).toString('base64url');
  }

  /**
   * With the key in `folder`, which is made at the first start and readable by its owner alone.
   * @throws KeyUnusable with a sentence for the operator
   */
  static openIn(folder: string, contact: string): Vapid {
    const file = join(folder, FILE);
    try {
      const key = createPrivateKey(readKeyFile(folder, FILE, newKey));
      if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('it is no key of the curve P-256');
      return new Vapid(key, contact);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new KeyUnusable(
        `The key file ${file} cannot be used: ${why}. Put back the one from your backup, or remove it: browsers then have to be subscribed again.`,
      );
    }
  }

  /** The `Authorization` header for a message to this endpoint. */
  authorize(endpoint: string, now: number): string {
    const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + VALID_SECONDS, sub: this.#contact };
    const unsigned = [{ typ: 'JWT', alg: 'ES256' }, claims].map(encode).join('.');
    const signature = sign('sha256', Buffer.from(unsigned), { key: this.#key, dsaEncoding: 'ieee-p1363' });
    return `vapid t=${unsigned}.${signature.toString('base64url')}, k=${this.publicKey}`;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

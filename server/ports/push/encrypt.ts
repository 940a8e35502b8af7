import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { PushTarget } from '#server/ports/push/pusher.ts';

const RECORD_SIZE = 4096;
const TAG_BYTES = 16;
/** Ends the last record. */
const LAST = 2;

/** What makes each message unlike any other. */
export interface Fresh {
  readonly salt: Buffer;
  readonly sender: ECDH;
}

/**
 * Encrypts a message for one browser: RFC 8291, in one record of RFC 8188.
 * @throws RangeError when it does not fit; Error when the browser's key is no point of the curve
 */
export function encrypt(text: string, { p256dh, auth }: Omit<PushTarget, 'endpoint'>, fresh = makeFresh()): Buffer {
  const { salt, sender } = fresh;
  const [theirs, ours] = [Buffer.from(p256dh, 'base64url'), sender.getPublicKey()];
  const plain = Buffer.concat([Buffer.from(text), Buffer.from([LAST])]);
  const header = Buffer.concat([salt, uint32(RECORD_SIZE), Buffer.from([ours.length]), ours]);
  if (header.length + plain.length + TAG_BYTES > RECORD_SIZE) throw new RangeError('The message is too long');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = derive(sender.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function makeFresh(): Fresh {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return { salt: randomBytes(16), sender };
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

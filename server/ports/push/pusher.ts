/** A browser that wants to be pushed to, as it describes itself (Push API). */
export interface PushTarget {
  /** Address at the push service of its maker. */
  readonly endpoint: string;
  /** Its public key and a secret, base64url: nobody between us can read what is pushed. */
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushMessage {
  /** At most 3,900 bytes of UTF-8. */
  readonly text: string;
  /** A message not yet delivered gives way to the next one with the same key; 32 characters of base64url at most. */
  readonly key: string;
  /** Seconds the push service keeps it for a browser that is away. */
  readonly ttl: number;
}

/** Hands messages to the push services of browsers. */
export interface Pusher {
  /** What browsers are told to accept messages of; base64url. */
  readonly publicKey: string;
  /** `gone`: this browser wants no more. @throws PushNotSent */
  push(target: PushTarget, message: PushMessage): Promise<'taken' | 'gone'>;
}

export class PushNotSent extends Error {
  override readonly name = 'PushNotSent';
}

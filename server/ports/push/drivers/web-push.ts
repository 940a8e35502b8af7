import { guardedPost, NotFetched, STRICT } from '#server/ports/outgoing/guarded-fetch.ts';
import { encrypt } from '#server/ports/push/encrypt.ts';
import { type Pusher, PushNotSent } from '#server/ports/push/pusher.ts';
import type { Vapid } from '#server/ports/push/vapid.ts';

const GONE = new Set([404, 410]);

/** @param privateTargets an operator's decision: push services may lie in the own network and do without https. */
export function webPusher(vapid: Vapid, privateTargets: boolean, now: () => number): Pusher {
  return {
    publicKey: vapid.publicKey,
    push: async (target, { text, key, ttl }) => {
      const { endpoint } = target;
      const headers = {
        authorization: vapid.authorize(endpoint, now()),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(ttl),
        topic: key,
        urgency: 'normal',
      };
      const status = await send(endpoint, headers, encrypt(text, target), privateTargets);
      if (GONE.has(status)) return 'gone';
      if (status >= 200 && status < 300) return 'taken';
      throw new PushNotSent(`The push service ${new URL(endpoint).host} answered ${status}`);
    },
  };
}

async function send(endpoint: string, headers: Record<string, string>, body: Buffer, privateTargets: boolean) {
  try {
    return await guardedPost(endpoint, { headers, body }, { ...STRICT, privateTargets });
  } catch (error) {
    if (error instanceof NotFetched) throw new PushNotSent(error.message, { cause: error });
    throw error;
  }
}

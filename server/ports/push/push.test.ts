import { createECDH, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { webPusher } from '#server/ports/push/drivers/web-push.ts';
import { encrypt } from '#server/ports/push/encrypt.ts';
import { PushNotSent } from '#server/ports/push/pusher.ts';
import { Vapid } from '#server/ports/push/vapid.ts';
import { TestPushService } from '#server/testing/push-service.ts';
import { KeyUnusable } from '#server/vault.ts';

const NOW = Date.UTC(2026, 10, 20);
const MESSAGE = { text: 'Grüße, مرحبا', key: 'ana-1', ttl: 60 };

test('a message is encrypted as the example of RFC 8291 has it', () => {
  const sender = createECDH('prime256v1');
  sender.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'));
  const browser = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  };
  const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
  const text = 'When I grow up, I want to be a watermelon';
  expect(encrypt(text, browser, { salt, sender }).toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

describe('web push', () => {
  let folder: string;
  let service: TestPushService;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'morsel-test-'));
    service = await TestPushService.start();
  });

  afterEach(() => {
    service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const vapid = () => Vapid.openIn(folder, 'mailto:morsel@example.org');
  const pusher = (own = true) => webPusher(vapid(), own, () => NOW);

  test('brings a message that the browser alone can read, in the name of the server', async () => {
    const browser = service.browser();
    const { publicKey, push } = pusher();
    expect(await push(browser.target, MESSAGE)).toBe('taken');
    const [received] = service.received;
    expect(browser.read(received?.body)).toBe(MESSAGE.text);
    expect(received?.headers).toMatchObject({ topic: 'ana-1', ttl: '60', 'content-encoding': 'aes128gcm' });
    const [, header = '', claims = '', signature = '', key = ''] =
      /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(received?.headers.authorization ?? '') ?? [];
    expect(key).toBe(publicKey);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      aud: new URL(browser.target.endpoint).origin,
      exp: NOW / 1000 + 43_200,
      sub: 'mailto:morsel@example.org',
    });
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    const signer = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const signed = Buffer.from(`${header}.${claims}`);
    const proof = { key: signer, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', signed, proof, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  test('says when a browser wants no more, and fails as push when the service refuses, is gone or lies within', async () => {
    const { target } = service.browser();
    for (const status of [404, 410]) {
      service.status = status;
      expect(await pusher().push(target, MESSAGE)).toBe('gone');
    }
    for (const status of [302, 413, 429, 500]) {
      service.status = status;
      await expect(pusher().push(target, MESSAGE)).rejects.toThrow(PushNotSent);
    }
    await expect(pusher(false).push(target, MESSAGE)).rejects.toThrow(PushNotSent);
    service.stop();
    await expect(pusher().push(target, MESSAGE)).rejects.toThrow(PushNotSent);
  });

  test('keeps its key from one start to the next, for its owner alone, and says when it cannot be used', () => {
    expect(vapid().publicKey).toBe(vapid().publicKey);
    expect(statSync(join(folder, 'push.key')).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, 'push.key'), 'no key');
    expect(vapid).toThrow(KeyUnusable);
  });
});

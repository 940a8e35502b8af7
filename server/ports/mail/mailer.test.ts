import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Mailbox } from '#server/ports/mail/drivers/mailbox.ts';
import { smtpMailer } from '#server/ports/mail/drivers/smtp.ts';
import { type Mail, type Mailer, MailNotSent, MailUnusable } from '#server/ports/mail/mailer.ts';
import { TestMailServer } from '#server/testing/mail-server.ts';

const MAIL: Mail = {
  to: 'ana@example.org',
  subject: '123456 هو رمزك',
  text: 'Grüße\n',
  html: '<p>Grüße</p>',
};

const FROM = 'Morsel <morsel@example.org>';

describe('mail by SMTP', () => {
  let server: TestMailServer;
  let url: string;
  let mailer: Mailer;

  beforeEach(async () => {
    server = new TestMailServer();
    url = await server.listen();
    mailer = smtpMailer({ url, from: FROM });
  });

  afterEach(async () => {
    await mailer.close();
    server.close();
  });

  test('reaches the mail server with sender, recipient and both forms of the text', async () => {
    await mailer.send(MAIL);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatch(/^From: Morsel <morsel@example\.org>/m);
    expect(server.received[0]).toMatch(/^To: .*ana@example\.org/m);
    expect(server.received[0]).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  test('keeps its name when it is sent again, and says how to stop, which the signature of the domain covers', async () => {
    const keyFile = join(mkdtempSync(join(tmpdir(), 'morsel-test-')), 'dkim.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const dkim = { keyFile, selector: 'post' };
    const signed = smtpMailer({ url, from: FROM, dkim });
    const mail = { ...MAIL, key: 'ana-1', stop: 'https://example.org/stop/x' };
    await signed.send(mail);
    await signed.send(mail);
    await signed.close();
    const unfolded = server.received.map((text) => text.replace(/\r\n[ \t]+/g, ' '));
    for (const text of unfolded) {
      expect(text).toMatch(/^Message-ID: <ana-1@example\.org>/m);
      expect(text).toMatch(/^List-Unsubscribe: <https:\/\/example\.org\/stop\/x>/m);
      expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
      const signature = /^DKIM-Signature: (.*)/m.exec(text)?.[1] ?? '';
      expect(signature).toMatch(/d=example\.org; .*s=post;/);
      expect(signature.replaceAll(' ', '')).toMatch(/h=[^;]*list-unsubscribe:list-unsubscribe-post/i);
    }
    expect(() => smtpMailer({ url: 'smtp://x', from: 'a@b', dkim: { ...dkim, keyFile: '/nowhere.pem' } })).toThrow(
      MailUnusable,
    );
  });

  test('fails as mail when the server refuses or is gone', async () => {
    server.refuses = true;
    await expect(mailer.send(MAIL)).rejects.toThrow(MailNotSent);
    const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'morsel@example.org' });
    await expect(nowhere.send(MAIL)).rejects.toThrow(MailNotSent);
    await nowhere.close();
  });
});

describe('mail in the mailbox', () => {
  test('is kept newest first, and not without end', async () => {
    const mailbox = new Mailbox(() => 1);
    for (let i = 0; i < 60; i += 1) await mailbox.send({ ...MAIL, subject: String(i) });
    expect(mailbox.mails[0]).toMatchObject({ subject: '59', at: 1 });
    expect(mailbox.mails).toHaveLength(50);
  });
});

import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Mailbox } from '#server/ports/mail/drivers/mailbox.ts';
import { smtpMailer } from '#server/ports/mail/drivers/smtp.ts';
import { type Mail, type Mailer, MailNotSent } from '#server/ports/mail/mailer.ts';

const MAIL: Mail = {
  to: 'ana@example.org',
  subject: '123456 هو رمزك',
  text: 'Grüße\n',
  html: '<p>Grüße</p>',
};

/** A mail server that takes one message after another, or refuses every recipient. */
class TestMailServer {
  readonly received: string[] = [];
  refuses = false;
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  close(): void {
    this.#server.close();
  }

  #serve(socket: Socket): void {
    let text = '';
    let inMessage = false;
    socket.write('220 test\r\n');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (inMessage) {
          const stop = text.indexOf('\r\n.\r\n');
          if (stop < 0) return;
          this.received.push(text.slice(0, stop));
          text = text.slice(stop + 5);
          inMessage = false;
          socket.write('250 taken\r\n');
          continue;
        }
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        inMessage = line === 'DATA';
        socket.write(this.#answer(line));
      }
    });
  }

  #answer(line: string): string {
    if (line.startsWith('RCPT') && this.refuses) return '550 no such box\r\n';
    return line === 'DATA' ? '354 go on\r\n' : '250 fine\r\n';
  }
}

describe('mail by SMTP', () => {
  let server: TestMailServer;
  let mailer: Mailer;

  beforeEach(async () => {
    server = new TestMailServer();
    mailer = smtpMailer(await server.listen(), 'Morsel <morsel@example.org>');
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

  test('fails as mail when the server refuses or is gone', async () => {
    server.refuses = true;
    await expect(mailer.send(MAIL)).rejects.toThrow(MailNotSent);
    const nowhere = smtpMailer('smtp://127.0.0.1:1', 'morsel@example.org');
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

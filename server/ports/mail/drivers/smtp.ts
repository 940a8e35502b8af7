import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { type Mail, type Mailer, MailNotSent, MailUnusable } from '#server/ports/mail/mailer.ts';

const PATIENCE = 10_000;
/** What a signature covers: the usual fields, and how to stop. */
const SIGNED =
  'from:sender:reply-to:subject:date:message-id:to:cc:mime-version:content-type:content-transfer-encoding:list-unsubscribe:list-unsubscribe-post';

export interface SmtpSettings {
  /** `smtps://user:password@host:465` */
  readonly url: string;
  /** Address, with or without a name. */
  readonly from: string;
  /** Signs mail in the name of the sender's domain. */
  readonly dkim?: Dkim | undefined;
}

export interface Dkim {
  readonly selector: string;
  /** A private key as PEM. */
  readonly keyFile: string;
}

/** @throws MailUnusable when the key to sign with cannot be read */
export function smtpMailer({ url, from, dkim }: SmtpSettings): Mailer {
  const domain = /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? '';
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, pool: true, ...patience, ...(dkim && signing(dkim, domain)) }, { from });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, domain));
      } catch (error) {
        throw new MailNotSent('The mail server did not take the message.', { cause: error });
      }
    },
    close: async () => transport.close(),
  };
}

function messageOf({ to, subject, text, html, key, stop }: Mail, domain: string) {
  return {
    to: { name: '', address: to },
    subject,
    text,
    html,
    ...(key && { messageId: `<${key}@${domain}>` }),
    ...(stop && {
      list: { unsubscribe: { url: stop } },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  };
}

function signing({ selector, keyFile }: Dkim, domain: string) {
  try {
    const privateKey = readFileSync(keyFile, 'utf8');
    return { dkim: { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MailUnusable(`DKIM_KEY_FILE ${keyFile} cannot be read: ${why}. Name a private key in PEM form.`);
  }
}

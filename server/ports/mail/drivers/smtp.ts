import { createTransport } from 'nodemailer';
import { type Mailer, MailNotSent } from '#server/ports/mail/mailer.ts';

const PATIENCE = 10_000;

/** @param url `smtps://user:password@host:465` @param from address, with or without a name. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    { url, pool: true, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    { from },
  );
  return {
    send: async ({ to, subject, text, html }) => {
      try {
        await transport.sendMail({ to: { name: '', address: to }, subject, text, html });
      } catch (error) {
        throw new MailNotSent('The mail server did not take the message.', { cause: error });
      }
    },
    close: async () => transport.close(),
  };
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names the mail: one that is sent again under the same key is the same mail to whoever sorts them. */
  readonly key?: string;
  /** Where one tap in the mail program stops more of its kind (RFC 8058). */
  readonly stop?: string;
}

/** Hands mail over to whoever delivers it. */
export interface Mailer {
  /** Resolves once the mail has been taken over. @throws MailNotSent */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/** Mail cannot be sent with these settings; the message says what to change. */
export class MailUnusable extends Error {
  override readonly name = 'MailUnusable';
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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

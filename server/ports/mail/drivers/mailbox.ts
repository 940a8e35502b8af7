import type { Mail, Mailer } from '#server/ports/mail/mailer.ts';

const KEPT = 50;

export interface KeptMail extends Mail {
  readonly at: number;
}

/** For a local server: nothing leaves the machine, the last 50 mails are kept in memory and shown on a page. */
export class Mailbox implements Mailer {
  readonly #now: () => number;
  #mails: readonly KeptMail[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Newest first. */
  get mails(): readonly KeptMail[] {
    return this.#mails;
  }

  async send(mail: Mail): Promise<void> {
    this.#mails = [{ ...mail, at: this.#now() }, ...this.#mails].slice(0, KEPT);
  }

  async close(): Promise<void> {}
}

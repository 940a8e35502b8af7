import * as v from 'valibot';
import { SignInStarted } from '#contract/account.ts';
import { Problem } from '#contract/errors.ts';
import type { Mailbox } from '#server/ports/mail/drivers/mailbox.ts';

/** What came back, with the body as text and, where it is JSON, checked by a schema. */
export class Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  constructor(status: number, headers: Headers, text: string) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  as<T>(schema: v.GenericSchema<unknown, T>): T {
    return v.parse(schema, JSON.parse(this.text));
  }

  /** The code of a problem; undefined when the answer is none. */
  get code(): string | undefined {
    const parsed = this.status >= 400 ? v.safeParse(Problem, JSON.parse(this.text)) : undefined;
    return parsed?.success ? parsed.output.error.code : undefined;
  }
}

/** A browser for tests: keeps cookies, says where it comes from, signs in by the mailbox. */
export class TestClient {
  readonly #address: string;
  readonly #origin: string;
  readonly #mailbox: Mailbox | undefined;
  readonly #cookies = new Map<string, string>();

  constructor(address: string, origin: string, mailbox?: Mailbox, cookie?: string) {
    this.#address = address;
    this.#origin = origin;
    this.#mailbox = mailbox;
    if (cookie) this.#keep(cookie);
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async send(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.#address + path, {
      method,
      headers: { origin: this.#origin, ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Uint8Array.from(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return new Answer(response.status, response.headers, await response.text());
  }

  /** Signs in by the code of the mail. */
  async signIn(email: string): Promise<this> {
    const { id } = (await this.post('/api/sign-in', { email })).as(SignInStarted);
    const answer = await this.post('/api/sign-in/code', { id, code: this.codeSentTo(email) });
    if (answer.status !== 200) throw new Error(`Signing in failed: ${answer.text}`);
    return this;
  }

  /** The six digits of the newest mail to this address. */
  codeSentTo(email: string): string {
    return /^\d{6}$/m.exec(this.#mailTo(email))?.[0] ?? '';
  }

  /** The token in the link of the newest mail to this address. */
  tokenSentTo(email: string): string {
    return /\/sign-in\/link#(\S+)/.exec(this.#mailTo(email))?.[1] ?? '';
  }

  #mailTo(email: string): string {
    return this.#mailbox?.mails.find(({ to }) => to === email)?.text ?? '';
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Role } from '#contract/roles.ts';

/** A signed-in person on one device. */
export interface Visitor {
  readonly learnerId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly role: Role;
}

/** Answers who holds a session token; undefined for a token that is not (or no longer) good. */
export type FindVisitor = (token: string) => Promise<Visitor | undefined>;

const DAY_SECONDS = 86_400;
export const SESSION_DAYS = 180;

/** The session cookie: under https only, for this host only, out of reach of scripts. */
export class SessionCookie {
  readonly #secure: boolean;

  constructor(publicUrl: string) {
    this.#secure = publicUrl.startsWith('https:');
  }

  get name(): string {
    return this.#secure ? '__Host-morsel' : 'morsel';
  }

  read(c: Context): string | undefined {
    const token = getCookie(c, this.name);
    return token && token.length <= 100 ? token : undefined;
  }

  write(c: Context, token: string): void {
    setCookie(c, this.name, token, { ...this.#attributes, maxAge: SESSION_DAYS * DAY_SECONDS });
  }

  clear(c: Context): void {
    deleteCookie(c, this.name, this.#attributes);
  }

  get #attributes() {
    return { httpOnly: true, secure: this.#secure, sameSite: 'Lax', path: '/' } as const;
  }
}

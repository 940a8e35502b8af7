import { timingSafeEqual } from 'node:crypto';
import type { Engine, Writer } from '#server/database/engines/engine.ts';
import { signInMail } from '#server/features/accounts/mail-texts.ts';
import type { Members } from '#server/features/accounts/members.repository.ts';
import type { Sessions } from '#server/features/accounts/sessions.repository.ts';
import { MOST_TRIES, type SignIns } from '#server/features/accounts/sign-ins.repository.ts';
import { HttpProblem } from '#server/http/problem.ts';
import type { Visitor } from '#server/http/visitor.ts';
import { hashOf, newCode, newId, newToken } from '#server/ids.ts';
import { type Mailer, MailNotSent } from '#server/ports/mail/mailer.ts';

const VALID_FOR = 10 * 60_000;

export interface SignInDependencies {
  readonly engine: Engine;
  readonly signIns: SignIns;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => number;
}

/** The token is for the device alone; only its hash is kept. */
export interface NewSession {
  readonly token: string;
  readonly visitor: Visitor;
}

/**
 * Sends link and code to an address. What it answers and how long it takes do not depend on whether the address is known.
 * @throws HttpProblem `mail_failed`
 */
export async function startSignIn(
  { engine, signIns, mailer, publicUrl, now }: SignInDependencies,
  email: string,
  language: string,
): Promise<{ id: string; expiresAt: number }> {
  const at = now();
  const [id, token, code, expiresAt] = [newId(at), newToken(), newCode(), at + VALID_FOR];
  const hashes = { token_hash: hashOf(token), code_hash: hashOfCode(id, code) };
  await engine.write((writer) => signIns.add(writer, { id, email, ...hashes, created_at: at, expires_at: expiresAt }));
  try {
    // Behind the # the token stays out of server logs and of what link scanners fetch.
    await mailer.send(signInMail(email, language, code, `${publicUrl}/sign-in/link#${token}`));
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    throw new HttpProblem('mail_failed', 'The e-mail could not be sent just now. Try again in a minute.');
  }
  return { id, expiresAt };
}

/**
 * Signs a device in by the code of a sign-in. Returns the new session.
 * @throws HttpProblem `wrong_code` or `code_expired`
 */
export async function signInByCode(
  deps: SignInDependencies,
  { id, code }: { id: string; code: string },
  device: string,
): Promise<NewSession> {
  const at = deps.now();
  // A wrong try must be counted, so it is a result here and not an error, which would be taken back.
  const outcome = await deps.engine.write(async (writer) => {
    const tried = await deps.signIns.countTry(writer, id, at);
    if (!tried) return expired();
    if (!sameHash(tried.code_hash, hashOfCode(id, code))) return wrongCode(MOST_TRIES - tried.attempts);
    const email = await deps.signIns.consume(writer, { id }, at);
    return email === undefined ? expired() : openSession(deps, writer, email, device, at);
  });
  if (outcome instanceof HttpProblem) throw outcome;
  return outcome;
}

/**
 * Signs a device in by the token of a link. Returns the new session.
 * @throws HttpProblem `code_expired`
 */
export async function signInByLink(deps: SignInDependencies, token: string, device: string): Promise<NewSession> {
  const at = deps.now();
  return deps.engine.write(async (writer) => {
    const email = await deps.signIns.consume(writer, { tokenHash: hashOf(token) }, at);
    if (email === undefined) throw expired();
    return openSession(deps, writer, email, device, at);
  });
}

async function openSession(
  { members, sessions }: SignInDependencies,
  writer: Writer,
  email: string,
  device: string,
  at: number,
): Promise<NewSession> {
  const { id: learnerId, role } = await members.findOrAdd(writer, email, at);
  const token = newToken();
  const session = { id: newId(at), name: device, created_at: at, last_seen_at: at };
  await sessions.add(writer, learnerId, session, hashOf(token));
  return { token, visitor: { learnerId, sessionId: session.id, email, role } };
}

function hashOfCode(id: string, code: string): string {
  return hashOf(`${id}:${code}`);
}

function sameHash(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function expired(): HttpProblem {
  return new HttpProblem(
    'code_expired',
    'This code or link was used, has expired or had too many tries. Ask for a new one.',
  );
}

function wrongCode(left: number): HttpProblem {
  return left > 0
    ? new HttpProblem('wrong_code', `That is not the code. Tries left: ${left}.`, { field: 'code' })
    : new HttpProblem('wrong_code', 'That is not the code, and it was the last try. Ask for a new one.', {
        field: 'code',
      });
}

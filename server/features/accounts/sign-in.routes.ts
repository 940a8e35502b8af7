import { Me, SignInCode, SignInLink, SignInRequest, SignInStarted } from '#contract/account.ts';
import { deviceName } from '#server/features/accounts/device-name.ts';
import {
  type SignInDependencies,
  signInByCode,
  signInByLink,
  startSignIn,
} from '#server/features/accounts/sign-in.usecases.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import { addressKey, LIMITS, type RateLimits } from '#server/http/rate-limits.ts';
import type { SessionCookie, Visitor } from '#server/http/visitor.ts';

export interface SignInRoutes extends SignInDependencies {
  readonly cookie: SessionCookie;
  readonly limits: RateLimits;
  /** What `GET /api/me` says to this visitor. */
  me(visitor: Visitor): Promise<Me>;
  /** Path of the local mailbox page, where there is one. */
  readonly mailbox: string | undefined;
}

export function signInOperations(deps: SignInRoutes): Operation[] {
  const { cookie, limits, mailbox, me } = deps;
  return [
    operation({
      name: 'POST /api/sign-in',
      tag: 'Account',
      summary: 'Send a sign-in link and code to an e-mail address.',
      body: SignInRequest,
      answer: SignInStarted,
      errors: ['too_many_requests', 'mail_failed'],
      handle: async ({ body, address }) => {
        limits.take(LIMITS.signInPerAddress, addressKey(address));
        limits.take(LIMITS.signInPerEmail, body.email);
        const started = await startSignIn(deps, body.email, body.language ?? 'en');
        return { ...started, ...(mailbox ? { mailbox } : {}) };
      },
    }),
    operation({
      name: 'POST /api/sign-in/code',
      tag: 'Account',
      summary: 'Sign in with the six digits of the e-mail.',
      body: SignInCode,
      answer: Me,
      errors: ['wrong_code', 'code_expired', 'too_many_requests'],
      handle: async ({ body, address, context }) => {
        limits.take(LIMITS.proofPerAddress, addressKey(address));
        const session = await signInByCode(deps, body, deviceName(context.req.header('user-agent')));
        cookie.write(context, session.token);
        return me(session.visitor);
      },
    }),
    operation({
      name: 'POST /api/sign-in/link',
      tag: 'Account',
      summary: 'Sign in with the token of the e-mailed link.',
      body: SignInLink,
      answer: Me,
      errors: ['code_expired', 'too_many_requests'],
      handle: async ({ body, address, context }) => {
        limits.take(LIMITS.proofPerAddress, addressKey(address));
        const session = await signInByLink(deps, body.token, deviceName(context.req.header('user-agent')));
        cookie.write(context, session.token);
        return me(session.visitor);
      },
    }),
  ];
}

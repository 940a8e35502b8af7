import { type MessageKey, m } from '../messages/language.svelte.ts';
import type { Failure } from '../offline/api.ts';

const KNOWN: Partial<Record<Failure, MessageKey & `account.error-${string}`>> = {
  wrong_code: 'account.error-wrong_code',
  code_expired: 'account.error-code_expired',
  too_many_requests: 'account.error-too_many_requests',
  invalid_request: 'account.error-invalid_request',
  mail_failed: 'account.error-mail_failed',
  already_set_up: 'account.error-already_set_up',
  forbidden: 'account.error-forbidden',
  unreachable: 'account.error-network',
};

/** What a failed call means to the person who signs in or sets up, in the active language. */
export function failureText(code: Failure): string {
  return m(KNOWN[code] ?? 'account.error-other');
}

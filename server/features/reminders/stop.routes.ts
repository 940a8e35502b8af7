import * as v from 'valibot';
import {
  languageOfLearner,
  learnerOfStop,
  type StopDependencies,
  stopMails,
} from '#server/features/reminders/stop.usecases.ts';
import { stopTexts } from '#server/features/reminders/stop-texts.ts';
import { escapeHtml, plainPage } from '#server/http/html.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { addressKey, LIMITS, type RateLimits } from '#server/http/rate-limits.ts';
import { FORM_POLICY } from '#server/http/security-headers.ts';

const Params = v.object({ token: v.pipe(v.string(), v.maxLength(300)) });

/**
 * Ends reminders by e-mail without signing in. Mail programs send the POST by themselves, from anywhere (RFC 8058);
 * who opens the address is shown a button, since programs that check links open them, too.
 */
export function stopOperations(deps: StopDependencies & { readonly limits: RateLimits }): Operation[] {
  return [
    operation({
      name: 'GET /reminders/stop/:token',
      tag: 'Account',
      summary: 'Show the page on which reminders by e-mail can be stopped.',
      params: Params,
      answer: 'text/html',
      errors: ['not_found'],
      handle: async ({ params, context }) => {
        const { language, ...texts } = stopTexts(await languageOfLearner(deps, learnerOf(deps, params.token)));
        context.header('content-security-policy', FORM_POLICY);
        context.header('cache-control', 'no-store');
        const button = `<form method="post"><button>${escapeHtml(texts.button)}</button></form>`;
        return context.html(
          plainPage(texts.title, `${heading(texts.title)}<p>${escapeHtml(texts.ask)}</p>${button}`, language),
        );
      },
    }),
    operation({
      name: 'POST /reminders/stop/:token',
      tag: 'Account',
      summary: 'Stop reminders by e-mail. It needs neither a session nor an origin: mail programs call it.',
      params: Params,
      answer: 'text/html',
      errors: ['not_found', 'too_many_requests'],
      handle: async ({ params, context, address }) => {
        deps.limits.take(LIMITS.stopPerAddress, addressKey(address));
        const learnerId = learnerOf(deps, params.token);
        const { language, ...texts } = stopTexts(await stopMails(deps, learnerId));
        context.header('cache-control', 'no-store');
        const said = `<p>${escapeHtml(texts.done)}</p><p>${escapeHtml(texts.again)}</p>`;
        return context.html(plainPage(texts.title, heading(texts.title) + said, language));
      },
    }),
  ];
}

function heading(title: string): string {
  return `<h1>${escapeHtml(title)}</h1>`;
}

/** @throws HttpProblem `not_found` */
function learnerOf(deps: StopDependencies, token: string): string {
  const learnerId = learnerOfStop(deps, token);
  if (learnerId !== undefined) return learnerId;
  throw new HttpProblem('not_found', 'This address stops nothing (any more). On "Me" you can stop reminders as well.');
}

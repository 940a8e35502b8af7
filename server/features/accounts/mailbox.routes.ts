import { escapeHtml, plainPage } from '#server/http/html.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import type { KeptMail, Mailbox } from '#server/ports/mail/drivers/mailbox.ts';

/** The page that shows, on a local server, the mail that would have been sent. */
export function mailboxOperations(mailbox: Mailbox): Operation[] {
  return [
    operation({
      name: 'GET /mailbox',
      tag: 'Server',
      summary: 'Read the mail of a local server, which leaves the machine only where a mail server is configured.',
      answer: 'text/html',
      handle: ({ context }) => {
        context.header('cache-control', 'no-store');
        return context.html(page(mailbox.mails));
      },
    }),
  ];
}

function page(mails: readonly KeptMail[]): string {
  const list = mails.length > 0 ? mails.map(article).join('\n') : '<p>No mail yet. Sign in, and it lands here.</p>';
  return plainPage('Mailbox', `<h1>Mailbox</h1>\n<p>Mail stays on this machine until SMTP_URL is set.</p>\n${list}`);
}

function article({ to, subject, text, at }: KeptMail): string {
  const linked = escapeHtml(text).replace(/https?:\/\/\S+/g, (link) => `<a href="${link}">${link}</a>`);
  const time = new Date(at).toISOString();
  return `<article>
<h2 dir="auto">${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${time}">${time}</time></p>
<pre dir="auto">${linked}</pre>
</article>`;
}

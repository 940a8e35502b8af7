import type { Wording } from '#server/features/reminders/reminder-texts.ts';
import { escapeHtml } from '#server/http/html.ts';
import { buttonLink, mailPage, paragraph } from '#server/http/mail-html.ts';
import type { Mail } from '#server/ports/mail/mailer.ts';

export interface ReminderAddresses {
  readonly to: string;
  /** Where the session starts. */
  readonly link: string;
  /** Where one tap ends it. */
  readonly stop: string;
  readonly key: string;
}

/** A reminder as a mail: what is due, a way in, why it came and how to end it. */
export function reminderMail(wording: Wording, { to, link, stop, key }: ReminderAddresses): Mail {
  const { title, body, last, why } = wording;
  const end = `${wording.stop}: ${stop}`;
  const lines = [body, '', `${wording.start}: ${link}`, '', ...(last ? [last, ''] : []), why, end];
  return { to, subject: title, text: `${lines.join('\n')}\n`, html: html(wording, link, stop), key, stop };
}

function html({ language, title, body, last, why, start, stop }: Wording, link: string, end: string): string {
  return mailPage(language, [
    `<h1 style="margin:0 0 16px;font:600 22px/1.3 Georgia,serif">${escapeHtml(title)}</h1>`,
    paragraph(escapeHtml(body)),
    paragraph(buttonLink(link, start)),
    ...(last ? [paragraph(escapeHtml(last))] : []),
    paragraph(
      `${escapeHtml(why)}<br><a href="${escapeHtml(end)}" style="color:#b23a15">${escapeHtml(stop)}</a>`,
      'font-size:14px',
    ),
  ]);
}

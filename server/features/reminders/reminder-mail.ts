import type { Wording } from '#server/features/reminders/reminder-texts.ts';
import { escapeHtml } from '#server/http/html.ts';
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

function html({ language, direction, title, body, last, why, start, stop }: Wording, link: string, end: string) {
  const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${text}</p>`;
  const parts = [
    `<h1 style="margin:0 0 16px;font:600 22px/1.3 Georgia,serif">${escapeHtml(title)}</h1>`,
    paragraph(escapeHtml(body)),
    paragraph(
      `<a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 22px;border-radius:14px;background:#b23a15;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(start)}</a>`,
    ),
    ...(last ? [paragraph(escapeHtml(last))] : []),
    paragraph(
      `${escapeHtml(why)}<br><a href="${escapeHtml(end)}" style="color:#b23a15">${escapeHtml(stop)}</a>`,
      'font-size:14px',
    ),
  ];
  return `<!doctype html><html lang="${language}" dir="${direction}"><body style="margin:0;padding:24px;background:#fbf7f1;color:#1d1a16;font:16px/1.5 system-ui,sans-serif">${parts.join('')}</body></html>`;
}

import { escapeHtml } from '#server/http/html.ts';
import type { Mail } from '#server/ports/mail/mailer.ts';

interface Texts {
  readonly direction: 'ltr' | 'rtl';
  subject(code: string): string;
  readonly greeting: string;
  readonly code: string;
  readonly link: string;
  readonly button: string;
  readonly minutes: string;
  readonly ignore: string;
}

const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    direction: 'ltr',
    subject: (code) => `${code} is your code for Morsel`,
    greeting: 'Here is your way into Morsel.',
    code: 'Type this code where you started:',
    link: 'Or open this link and press the button there:',
    button: 'Sign in to Morsel',
    minutes: 'Both work once, for 10 minutes.',
    ignore: 'You did not ask for this? Then ignore this message: nobody gets in without it.',
  },
  de: {
    direction: 'ltr',
    subject: (code) => `${code} ist dein Code für Morsel`,
    greeting: 'Hier geht es zu Morsel.',
    code: 'Gib diesen Code dort ein, wo du angefangen hast:',
    link: 'Oder öffne diesen Link und drücke dort auf den Knopf:',
    button: 'Bei Morsel anmelden',
    minutes: 'Beides gilt einmal, 10 Minuten lang.',
    ignore: 'Das warst nicht du? Dann ignoriere diese Nachricht: Ohne sie kommt niemand hinein.',
  },
  ar: {
    direction: 'rtl',
    subject: (code) => `${code} هو رمزك للدخول إلى Morsel`,
    greeting: 'هذا طريقك إلى Morsel.',
    code: 'اكتب هذا الرمز حيث بدأت:',
    link: 'أو افتح هذا الرابط واضغط الزر هناك:',
    button: 'الدخول إلى Morsel',
    minutes: 'يعمل كلاهما مرة واحدة خلال 10 دقائق.',
    ignore: 'لم تطلب ذلك؟ تجاهل هذه الرسالة: لن يدخل أحد من دونها.',
  },
};

/** The sign-in mail in the language asked for (`de-AT` counts as `de`), or in English. */
export function signInMail(to: string, language: string, code: string, link: string): Mail {
  const name = language.toLowerCase().split('-')[0] ?? '';
  const known = Object.hasOwn(TEXTS, name);
  const texts = (known ? TEXTS[name] : TEXTS.en) as Texts;
  const lines = [texts.greeting, '', texts.code, '', code, '', texts.link, '', link, '', texts.minutes, texts.ignore];
  return {
    to,
    subject: texts.subject(code),
    text: `${lines.join('\n')}\n`,
    html: html(known ? name : 'en', texts, code, link),
  };
}

function html(language: string, texts: Texts, code: string, link: string): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${text}</p>`;
  const body = [
    paragraph(escapeHtml(texts.greeting)),
    paragraph(escapeHtml(texts.code)),
    `<p dir="ltr" style="margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:6px">${escapeHtml(code)}</p>`,
    paragraph(escapeHtml(texts.link)),
    paragraph(
      `<a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 22px;border-radius:14px;background:#b23a15;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(texts.button)}</a>`,
    ),
    paragraph(`${escapeHtml(texts.minutes)}<br>${escapeHtml(texts.ignore)}`),
  ];
  return `<!doctype html><html lang="${language}" dir="${texts.direction}"><body style="margin:0;padding:24px;background:#fbf7f1;color:#1d1a16;font:16px/1.5 system-ui,sans-serif">${body.join('')}</body></html>`;
}

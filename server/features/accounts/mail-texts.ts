import { escapeHtml } from '#server/http/html.ts';
import { buttonLink, mailPage, paragraph } from '#server/http/mail-html.ts';
import { type Language, languageFor } from '#server/languages.ts';
import type { Mail } from '#server/ports/mail/mailer.ts';

interface Texts {
  subject(code: string): string;
  readonly greeting: string;
  readonly code: string;
  readonly link: string;
  readonly button: string;
  readonly minutes: string;
  readonly ignore: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    subject: (code) => `${code} is your code for Morsel`,
    greeting: 'Here is your way into Morsel.',
    code: 'Type this code where you started:',
    link: 'Or open this link and press the button there:',
    button: 'Sign in to Morsel',
    minutes: 'Both work once, for 10 minutes.',
    ignore: 'You did not ask for this? Then ignore this message: nobody gets in without it.',
  },
  de: {
    subject: (code) => `${code} ist Ihr Code für Morsel`,
    greeting: 'Hier geht es zu Morsel.',
    code: 'Geben Sie diesen Code dort ein, wo Sie angefangen haben:',
    link: 'Oder öffnen Sie diesen Link und drücken Sie dort auf den Knopf:',
    button: 'Bei Morsel anmelden',
    minutes: 'Beides gilt einmal, 10 Minuten lang.',
    ignore: 'Das waren nicht Sie? Dann ignorieren Sie diese Nachricht: Ohne sie kommt niemand hinein.',
  },
  ar: {
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
export function signInMail(to: string, wish: string, code: string, link: string): Mail {
  const language = languageFor(wish);
  const texts = TEXTS[language];
  const lines = [texts.greeting, '', texts.code, '', code, '', texts.link, '', link, '', texts.minutes, texts.ignore];
  return {
    to,
    subject: texts.subject(code),
    text: `${lines.join('\n')}\n`,
    html: html(language, texts, code, link),
  };
}

function html(language: Language, texts: Texts, code: string, link: string): string {
  return mailPage(language, [
    paragraph(escapeHtml(texts.greeting)),
    paragraph(escapeHtml(texts.code)),
    `<p dir="ltr" style="margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:6px">${escapeHtml(code)}</p>`,
    paragraph(escapeHtml(texts.link)),
    paragraph(buttonLink(link, texts.button)),
    paragraph(`${escapeHtml(texts.minutes)}<br>${escapeHtml(texts.ignore)}`),
  ]);
}

import { type Language, languageFor } from '#server/languages.ts';

interface Texts {
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  readonly done: string;
  readonly again: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'Reminders by e-mail',
    ask: 'Morsel reminds you by e-mail, once a working day at most. Should it stop?',
    button: 'Stop these e-mails',
    done: 'Morsel sends you no more reminders by e-mail.',
    again: 'You can start them again at any time: in Morsel, on “Me”.',
  },
  de: {
    title: 'Erinnerungen per E-Mail',
    ask: 'Morsel erinnert Sie per E-Mail, höchstens einmal am Arbeitstag. Soll es damit aufhören?',
    button: 'Diese E-Mails beenden',
    done: 'Morsel sendet Ihnen keine Erinnerungen per E-Mail mehr.',
    again: 'Sie können sie jederzeit wieder einschalten: in Morsel unter „Ich“.',
  },
  ar: {
    title: 'التذكير بالبريد الإلكتروني',
    ask: 'يذكّرك Morsel بالبريد مرة واحدة على الأكثر في يوم العمل. هل نوقف ذلك؟',
    button: 'أوقف هذه الرسائل',
    done: 'لن يرسل إليك Morsel تذكيرًا بالبريد بعد الآن.',
    again: 'يمكنك تشغيلها من جديد متى شئت: في Morsel، في صفحة «أنا».',
  },
};

/** What the page says on which reminders by e-mail are stopped, in the language closest to the wish. */
export function stopTexts(wish: string): Texts & { readonly language: Language } {
  const language = languageFor(wish);
  return { ...TEXTS[language], language };
}

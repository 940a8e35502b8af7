import { type Language, languageFor } from '#server/languages.ts';

interface Texts {
  readonly name: string;
  session(minutes: number): string;
  readonly sessionText: string;
  need(skill: string): string;
  readonly needText: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    name: 'Morsel',
    session: (minutes) => `Morsel, ${minutes} min`,
    sessionText: 'A few minutes for what is worth knowing.',
    need: (skill) => `Warm-up: ${skill}`,
    needText: '60 seconds, right before you need it.',
  },
  de: {
    name: 'Morsel',
    session: (minutes) => `Morsel, ${minutes} Min.`,
    sessionText: 'Ein paar Minuten für das, was zu wissen sich lohnt.',
    need: (skill) => `Aufwärmen: ${skill}`,
    needText: '60 Sekunden, unmittelbar bevor Sie es brauchen.',
  },
  ar: {
    name: 'Morsel',
    session: (minutes) => `Morsel، ${minutes} د`,
    sessionText: 'دقائق قليلة لما يستحق أن تعرفه.',
    need: (skill) => `إحماء: ${skill}`,
    needText: '60 ثانية قبيل حاجتك إليه.',
  },
};

/** What stands in the calendar, in the language closest to the wish. */
export function agendaTexts(wish: string): Texts {
  return TEXTS[languageFor(wish)];
}

import { type Language, languageFor } from '#server/languages.ts';

interface Texts {
  title(organization: string): string;
  readonly description: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: (organization) => `${organization}: lessons to listen to`,
    description: 'Short lessons, made for you alone. Do not pass this address on; on Morsel you can replace it.',
  },
  de: {
    title: (organization) => `${organization}: Lektionen zum Hören`,
    description:
      'Kurze Lektionen, nur für Sie. Geben Sie diese Adresse nicht weiter; in Morsel können Sie sie ersetzen.',
  },
  ar: {
    title: (organization) => `${organization}: دروس للاستماع`,
    description: 'دروس قصيرة لك وحدك. لا تُعطِ هذا العنوان لغيرك، ويمكنك استبداله في Morsel.',
  },
};

/** What a podcast says of itself, in the language closest to the wish. */
export function podcastTexts(wish: string): Texts {
  return TEXTS[languageFor(wish)];
}

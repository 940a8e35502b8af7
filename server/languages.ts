/** The languages that the server's own texts are in. */
export type Language = 'en' | 'de' | 'ar';

const OTHERS: readonly Language[] = ['de', 'ar'];

/** The language closest to a wish (`de-AT` counts as `de`), or English. */
export function languageFor(wish: string): Language {
  const name = wish.toLowerCase().split('-')[0];
  return OTHERS.find((one) => one === name) ?? 'en';
}

/** How a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

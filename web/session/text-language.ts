import { LANGUAGES } from '../messages/language.svelte.ts';

/** What an element that holds a module's own text says of its language. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A module may be in another language than the screen: English where there is no translation yet. */
export function textOf({ language }: { readonly language: string }): TextLanguage {
  return { lang: language, dir: LANGUAGES.find(({ id }) => language.startsWith(id))?.dir ?? 'ltr' };
}

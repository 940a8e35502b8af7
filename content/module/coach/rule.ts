import type { FrontMatter, Module } from '#content/module/module.ts';

/** A front matter field, or a card by its id. */
export type Place = { readonly front: keyof FrontMatter } | { readonly card: string };

/** One thing that could be better, and a way to better it. */
export interface Finding {
  readonly where: Place;
  readonly what: string;
  readonly mend: string;
}

/** One thing micro-learning asks of a module. */
export interface Rule {
  readonly id: string;
  /** Why it is asked, for the author who doubts it. */
  readonly reason: string;
  readonly check: (module: Module) => readonly Finding[];
}

/** The language without its region: `pt` of `pt-BR`. */
export function baseLanguage(module: Module): string {
  return module.language.split('-')[0] ?? module.language;
}

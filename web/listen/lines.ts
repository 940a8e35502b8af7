import type { Graded } from '#content/activities/activity.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { Module } from '#content/module/module.ts';
import type { Phrases } from './phrases.ts';
import type { Question } from './question.ts';
import { sentencesIn } from './sentences.ts';
import type { Line } from './voice.ts';

export function linesOf(texts: readonly string[], lang: string): Line[] {
  return texts.map((text) => ({ text, lang }));
}

/** What is asked, and what there is to answer; between the two of a flashcard there is time to recall. */
export function questionLines(
  { says, back, options, several }: Question,
  { language }: Module,
  phrases: Phrases,
): { readonly front: readonly Line[]; readonly rest: readonly Line[] } {
  const { lang } = phrases;
  const card = back.length > 0;
  const numbered = options.map(({ text }, index) => `${index + 1}. ${text}`);
  return {
    front: [...linesOf(says, language), ...linesOf(card ? [phrases.recall] : [], lang)],
    rest: [
      ...linesOf(back, language),
      ...linesOf(numbered, card ? lang : language),
      ...linesOf(several ? [phrases.several] : [], lang),
    ],
  };
}

/** The option at a place; behind the last one, that several are picked. */
export function optionLines({ options }: Question, at: number, { language }: Module, { done }: Phrases): Line[] {
  return linesOf([`${at + 1}. ${options[at]?.text ?? done}`], language);
}

/** Whether it was right, and why. */
export function verdictLines(
  graded: Graded,
  { explanation }: Activity,
  { language }: Module,
  { verdict, lang }: Phrases,
): Line[] {
  return [...linesOf([verdict(graded)], lang), ...linesOf(sentencesIn(explanation), language)];
}

import { cardKinds } from '#content/cards/kinds.ts';
import { baseLanguage, type Rule } from '#content/module/coach/rule.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card, Module } from '#content/module/module.ts';
import { plainText } from '#content/module/plain.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** Below this many words the formulas say nothing. */
const LEAST_WORDS = 60;

interface Text {
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
}

interface Formula {
  readonly score: (text: Text) => number;
  /** School years above which a text is too hard for reading between two meetings. */
  readonly hard: (score: number) => boolean;
  readonly name: string;
}

const FORMULAS: Readonly<Record<string, Formula>> = {
  en: {
    name: 'Flesch-Kincaid grade',
    score: (text) => 0.39 * text.wordsPerSentence + 11.8 * text.syllablesPerWord - 15.59,
    hard: (grade) => grade > 12,
  },
  de: {
    name: 'Flesch score after Amstad',
    score: (text) => 180 - text.wordsPerSentence - 58.5 * text.syllablesPerWord,
    hard: (ease) => ease < 30,
  },
};

export const readingLevel: Rule = {
  id: 'reading-level',
  reason:
    'On a phone, in a hurry and perhaps in a second language, short sentences and plain words are read and long ones skipped.',
  check(module) {
    const formula = FORMULAS[baseLanguage(module)];
    const text = measure(module);
    if (formula === undefined || text === undefined) return [];
    const score = formula.score(text);
    if (!formula.hard(score)) return [];
    return [
      {
        where: { card: module.cards[0]?.id ?? '' },
        what: `hard to read: ${formula.name} ${Math.round(score)}, ${Math.round(text.wordsPerSentence)} words a sentence`,
        mend: 'Cut long sentences in two, and use the word one would say aloud.',
      },
    ];
  },
};

function measure(module: Module): Text | undefined {
  const lines = module.cards.flatMap(proseOf).map(plainText);
  const words = lines.flatMap((line) => line.match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? []);
  if (words.length < LEAST_WORDS) return undefined;
  const sentences = lines.reduce((sum, line) => sum + Math.max(1, line.match(/[.!?:;]+(?=\s|$)/g)?.length ?? 0), 0);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word.toLowerCase(), baseLanguage(module)), 0);
  return { wordsPerSentence: words.length / sentences, syllablesPerWord: syllables / words.length };
}

/** Whole paragraphs only; lists, tables and options are no sentences. */
function proseOf(card: Card): readonly (readonly Inline[])[] {
  const paragraphs = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.t === 'p' ? [block.c] : []));
  if (isActivity(card)) return [...paragraphs(card.prompt), card.explanation];
  return paragraphs(cardKinds[card.kind].blocks(card));
}

/** Groups of vowels; in English a mute e at the end does not count. */
function countSyllables(word: string, language: string): number {
  const groups = word.match(/[aeiouyäöüàâéèêëîïôûù]+/g)?.length ?? 0;
  const mute = language === 'en' && /[^aeiouyl]e$|[^aeiouydt]ed$/.test(word) ? 1 : 0;
  return Math.max(1, groups - mute);
}

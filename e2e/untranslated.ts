/** Finds texts of the interface that were left in English on a screen in another language. */

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Page } from '@playwright/test';
import { catalogueOf, type Language } from './words.ts';

/** Says which of `texts` the interface can say in English but not in `language`. */
export function leftInEnglish(language: Language): (texts: readonly string[]) => string[] {
  const english = patternsOf('en');
  const translated = patternsOf(language);
  const says = (patterns: readonly RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
  return (texts) => texts.filter((text) => isKey(text) || (says(english, text) && !says(translated, text)));
}

/**
 * What the page says in its own language, piece by piece: visible texts, and the names, descriptions and placeholders
 * of controls. What is marked as another language, such as a module that is not translated, is left out.
 */
export function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element | null) => element?.closest('[lang]') === document.documentElement;
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (own(parent) && !parent?.closest('script, style, noscript')) texts.push(walker.currentNode.nodeValue ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [aria-valuetext]')) {
      if (!own(element)) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'aria-valuetext']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });
}

/** A text that is missing shows its key. */
function isKey(text: string): boolean {
  return /^(account|find|kinds|me|memory|plate|player|today|ui)\.[\w.-]+$/.test(text);
}

function patternsOf(language: Language): RegExp[] {
  return [...catalogueOf(language).values()]
    .flatMap((text) => expressions(parse(text, { ignoreTag: true })))
    .filter(isTelling)
    .map((source) => new RegExp(`^${source}$`, 'u'));
}

const ANYTHING = '[^]*';

/** A form that is little more than what is filled in, such as "{low} to {high}", would be found everywhere. */
function isTelling(source: string): boolean {
  const letters = source.replaceAll(ANYTHING, '').match(/\p{L}/gu)?.length ?? 0;
  return letters >= (source.includes(ANYTHING) ? 12 : 1);
}

/** Every form a message can take, as the source of an expression: one for each way through its plurals and selects. */
function expressions(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (forms, element) => forms.flatMap((form) => choices(element).map((choice) => form + choice)),
    [''],
  );
}

function choices(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')];
  if (element.type === TYPE.select || element.type === TYPE.plural) {
    return Object.values(element.options).flatMap(({ value }) => expressions(value));
  }
  return [ANYTHING];
}

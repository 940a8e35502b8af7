import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Arguments, compileMessage } from './compile.ts';

export const LOCALES = ['en', 'de', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** How the keys begin that a first visit does not need up to its first question. */
const LATER = [
  ...[
    'find.',
    'memory.',
    'me.',
    'account.',
    'cards.',
    'recording.',
    'listen.',
    'needs.',
    'habit.',
    'suggestions.',
    'placement.',
    'work.',
    'pocket.',
    'insights.',
    'assignments.',
    'offline.',
  ],
  ...['player.recap', 'player.returns', 'player.back', 'player.refund', 'player.plan-', 'player.key-'],
  ...['kinds.shortcut.', 'kinds.key.', 'kinds.categorize.', 'kinds.flashcard.'],
  ...[
    'kinds.simulation.',
    'kinds.order.',
    'kinds.match.',
    'kinds.pickList.',
    'kinds.cloze.',
    'kinds.apply.',
    'kinds.keyPoint.',
    'kinds.numeric.',
    'kinds.shortAnswer.',
    'kinds.hotspot.',
    'kinds.label.',
    'kinds.timeline.',
    'kinds.highlight.',
    'kinds.matrix.',
    'kinds.estimate.',
    'kinds.explain.',
    'kinds.formula.',
    'kinds.sandbox.',
    'kinds.scene.',
  ],
  ...['kinds.mark.', 'kinds.typo', 'player.right', 'player.partly', 'player.wrong', 'player.typo'],
  ...['player.source', 'player.open-source', 'player.undo', 'player.next', 'player.known'],
  ...['player.harder', 'player.back-to-basics', 'player.help-'],
  ...['today.resume', 'today.fresh', 'today.keep', 'today.expired'],
  ...['today.morning', 'today.day', 'today.evening', 'today.slipping', 'today.reviews', 'today.more-reviews'],
  ...['today.comes-back', 'today.left', 'today.away', 'ui.storage', 'ui.reload'],
];

/** Whether `key` ships with the second part of a language, fetched when a place or a part of a session needs it. */
export function isLater(key: string): boolean {
  return LATER.some((beginning) => key.startsWith(beginning));
}

/** Compiled messages of one language by full key, `area.key`. */
export type Catalogue = ReadonlyMap<string, { readonly code: string; readonly arguments: Arguments }>;

/**
 * Reads every `<area>/<locale>.json` below `folder` and checks each language against English: the same keys, no
 * argument that English does not have. Throws one Error that lists every problem with its file.
 */
export function readCatalogues(folder: string): Readonly<Record<Locale, Catalogue>> {
  const problems: string[] = [];
  const areas = [...new Set(globSync('*/*.json', { cwd: folder }).map((file) => dirname(file)))].sort();
  const catalogues = { en: new Map(), de: new Map(), ar: new Map() } satisfies Record<Locale, Catalogue>;
  for (const locale of LOCALES) {
    for (const area of areas) readArea(folder, area, locale, catalogues[locale], problems);
    if (locale !== 'en') compare(catalogues.en, catalogues[locale], locale, problems);
  }
  if (problems.length > 0) throw new Error(`Messages cannot be compiled:\n  ${problems.join('\n  ')}`);
  return catalogues;
}

type Draft = Map<string, { readonly code: string; readonly arguments: Arguments }>;

function readArea(folder: string, area: string, locale: Locale, into: Draft, problems: string[]): void {
  const file = `${area}/${locale}.json`;
  let texts: Record<string, unknown>;
  try {
    texts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    problems.push(`${file}: ${error instanceof Error ? error.message : error}`);
    return;
  }
  for (const [key, text] of Object.entries(texts)) {
    try {
      if (typeof text !== 'string' || text === '') throw new Error('expected a text that is not empty');
      into.set(`${area}.${key}`, compileMessage(text));
    } catch (error) {
      problems.push(`${file}: "${key}": ${error instanceof Error ? error.message : error}`);
    }
  }
}

function compare(english: Catalogue, other: Catalogue, locale: Locale, problems: string[]): void {
  for (const key of english.keys()) {
    if (!other.has(key))
      problems.push(`${fileOf(key, locale)}: "${nameOf(key)}" is missing; translate it from English`);
  }
  for (const [key, message] of other) {
    const source = english.get(key);
    if (!source) problems.push(`${fileOf(key, locale)}: "${nameOf(key)}" is not in English; remove it or add it there`);
    for (const name of Object.keys(message.arguments)) {
      if (source && !(name in source.arguments)) {
        problems.push(`${fileOf(key, locale)}: "${nameOf(key)}" uses {${name}}, which the English text does not have`);
      }
    }
  }
}

function fileOf(key: string, locale: Locale): string {
  return `${key.slice(0, key.indexOf('.'))}/${locale}.json`;
}

function nameOf(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}

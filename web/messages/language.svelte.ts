import { type Formatter, formatterOf } from './format.ts';

export const LANGUAGES = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'de', name: 'Deutsch', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

export type MessageKey = keyof MessageArguments;
export type Table = Readonly<Record<string, string | ((values: object, formatter: Formatter) => string)>>;

/** Keys without arguments take one argument, keys with arguments must be given them. */
type Rest<K extends MessageKey> = MessageArguments[K] extends undefined ? [] : [values: MessageArguments[K]];

const STORED = 'morsel.language';
type Load = () => Promise<{ default: Table }>;
const loaders: Readonly<Record<Language, Load>> = {
  en: () => import('virtual:messages/en'),
  de: () => import('virtual:messages/de'),
  ar: () => import('virtual:messages/ar'),
};
const laterLoaders: Readonly<Record<Language, Load>> = {
  en: () => import('virtual:messages/en/later'),
  de: () => import('virtual:messages/de/later'),
  ar: () => import('virtual:messages/ar/later'),
};
let all: Promise<void> | undefined;

let current = $state.raw<{ id: Language; table: Table; formatter: Formatter }>({
  id: 'en',
  table: {},
  formatter: formatterOf('en'),
});

/** The text of `key` in the active language; follows a change of language. */
export function m<K extends MessageKey>(key: K, ...[values]: Rest<K>): string {
  const message = current.table[key];
  if (message === undefined) return key;
  return typeof message === 'string' ? message : message(values ?? {}, current.formatter);
}

/** The active language; reading it in a component follows changes. */
export function language(): Language {
  return current.id;
}

/**
 * Adds the texts and icons of all places to those of the first visit; await it before showing what `isLater` of `catalogue.ts`
 * names. Rejects when they are neither on this device nor reachable; asking again tries again.
 */
export function loadAllTexts(): Promise<void> {
  all ??= loadRest().catch((error: unknown) => {
    all = undefined;
    throw error;
  });
  return all;
}

async function loadRest(): Promise<void> {
  const [{ addLaterIcons }] = await Promise.all([import('../ui/later-icons.ts'), useLanguage(current.id, true)]);
  addLaterIcons();
}

async function tableOf(id: Language, everything: boolean): Promise<Table> {
  const parts = await Promise.all([loaders[id](), ...(everything ? [laterLoaders[id]()] : [])]);
  return Object.assign({}, ...parts.map((part) => part.default));
}

/** Loads the messages of `id`, then switches text, `lang` and `dir` of the document at once and remembers the choice. */
export async function useLanguage(id: Language, everything = all !== undefined): Promise<void> {
  current = { id, table: await tableOf(id, everything), formatter: formatterOf(id) };
  const root = document.documentElement;
  root.lang = id;
  root.dir = LANGUAGES.find((one) => one.id === id)?.dir ?? 'ltr';
  try {
    localStorage.setItem(STORED, id);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** The language chosen before on this device, else the first of the browser's that there is, else English. */
export function preferredLanguage(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORED);
  } catch {
    // As above.
  }
  for (const wish of [stored, ...navigator.languages]) {
    const found = LANGUAGES.find((one) => wish === one.id || wish?.startsWith(`${one.id}-`));
    if (found) return found.id;
  }
  return 'en';
}

/** `1,234.5` in the active language. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(current.id, options).format(value);
}

/** `64 %`: a share from 0 to 1. */
export function percent(share: number): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** A date or time of `at` (milliseconds UTC) in the learner's zone. */
export function date(at: number, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
  return new Intl.DateTimeFormat(current.id, options).format(at);
}

/** `4 min`, `45 sec`: whole minutes from 60 s on, rounded to the nearest. */
export function duration(seconds: number): string {
  return seconds < 60
    ? number(Math.max(0, Math.round(seconds)), { style: 'unit', unit: 'second', unitDisplay: 'short' })
    : number(Math.round(seconds / 60), { style: 'unit', unit: 'minute', unitDisplay: 'short' });
}

/** `a, b and c` in the active language. */
export function list(parts: readonly string[]): string {
  return new Intl.ListFormat(current.id).format(parts);
}

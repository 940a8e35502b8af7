/** Searching while typing over 2,000 modules: every prefix of what people type. */
import { type SearchEntry, searchIndex } from '#content/module/search.ts';
import { random } from '#core/math/random.ts';
import { report, time } from './quantiles.ts';

const MODULES = 2_000;
const WORDS_EACH = 300;
const QUERIES = [
  'negotiation tomorrow',
  'give feedback to a colleague',
  'spreadsheet lookup',
  'phishing mail',
  'Besprechung leiten',
];

const consonants = [...'bcdfghklmnprstvwz', 'ch', 'st', 'tr', 'pl', 'gr', 'sch'];
const vowels = [...'aeiou', 'ee', 'ai', 'er', 'an'];
const known = [
  'negotiate',
  'feedback',
  'colleague',
  'spreadsheet',
  'lookup',
  'phishing',
  'mail',
  'meeting',
  'leiten',
  'Besprechung',
];
const next = random(7);
const one = (of: readonly string[]) => of[Math.floor(next() * of.length)] ?? '';
const syllable = () => one(consonants) + one(vowels);
const vocabulary = [
  ...known,
  ...Array.from({ length: 8_000 }, () => syllable() + syllable() + (next() < 0.5 ? syllable() : '')),
];
/** Word frequencies fall off as they do in language. */
const word = () => vocabulary[Math.floor(next() * next() * vocabulary.length)] ?? 'plan';
const text = (length: number) => Array.from({ length }, word).join(' ');

const entries: SearchEntry[] = Array.from({ length: MODULES }, (_, index) => ({
  id: `module-${index}`,
  title: text(4),
  outcome: text(12),
  skill: text(2),
  collection: text(1),
  words: text(WORDS_EACH),
}));
const begin = performance.now();
const search = await searchIndex(entries);
process.stdout.write(
  `\nfind while typing over ${MODULES} modules (index built in ${(performance.now() - begin).toFixed(0)} ms)\n`,
);
const typed = QUERIES.flatMap((query) => Array.from(query, (_, end) => query.slice(0, end + 1)));
report(
  'one keystroke',
  time(typed.length * 3, (run) => search(typed[run % typed.length] ?? '')),
  10,
);

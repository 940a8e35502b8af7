import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from './documents.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const read = (file: string) => readDocument(readFileSync(join(DOCS, file), 'utf8'));

test('the page on how Morsel decides says the same number of things in every language', () => {
  const english = read('how-morsel-decides.md');
  expect(english.title).toBe('How Morsel decides');
  expect(english.parts.length).toBeGreaterThan(8);
  for (const language of ['de', 'ar']) {
    const { title, lead, parts } = read(`how-morsel-decides.${language}.md`);
    expect([title, lead].every((text) => text.length > 10)).toBe(true);
    expect(parts).toHaveLength(english.parts.length);
    expect(parts.every((part) => part.title.length > 5 && part.text.length > 80)).toBe(true);
  }
});

test('what is for engineers stays in the documentation', () => {
  const { parts } = readDocument('# Title\n\nLead.\n\n**What.** This *is* it.\n\nSee [more](more.md).\n');
  expect(parts).toEqual([{ title: 'What', text: 'This is it.' }]);
});

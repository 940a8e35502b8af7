import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kinds } from '#content/activities/kinds.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import { isActivity } from '#content/module/estimate.ts';
import { parse } from '#content/module/parse.ts';
import { print } from '#content/module/print.ts';
import { publish } from '#content/module/publish.ts';
import { findLibrary, readLibraryIndex, readModuleFiles } from './library-folder.ts';

const folder = fileURLToPath(new URL('../library', import.meta.url));
const texts = readModuleFiles(folder).map(({ path, files, collection }) => {
  const published = publish(parse(files, path), collection);
  if ('issues' in published) throw new Error(`${path} cannot be published`);
  return { module: published.module, files };
});
const english = texts.map(({ module }) => module).filter(({ language }) => language === 'en');

describe('the library that ships', () => {
  test('holds at least 40 modules in 8 collections with 120 activities, and every kind of card in two of them', () => {
    const activities = english.flatMap(({ cards }) => cards.filter(isActivity));
    expect(english.length).toBeGreaterThanOrEqual(40);
    expect(new Set(english.map(({ collection }) => collection)).size).toBeGreaterThanOrEqual(8);
    expect(activities.length).toBeGreaterThanOrEqual(120);
    for (const kind of [...Object.keys(kinds), ...Object.keys(cardKinds)]) {
      const using = english.filter(({ cards }) => cards.some((card) => card.kind === kind));
      expect({ kind, modules: using.length >= 2 }).toEqual({ kind, modules: true });
    }
  });

  test('has at least three modules in German and in Arabic too', () => {
    for (const language of ['de', 'ar']) {
      expect(texts.filter(({ module }) => module.language === language).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('has at least 60 skills and 10 roles, named in all three languages', () => {
    const { skills, roles } = readLibraryIndex(folder);
    expect(skills.value?.length).toBeGreaterThanOrEqual(60);
    expect(roles.value?.length).toBeGreaterThanOrEqual(10);
    for (const { id, title } of [...(skills.value ?? []), ...(roles.value ?? [])]) {
      expect(Object.keys(title), id).toEqual(['en', 'de', 'ar']);
    }
  });

  test('has a skill for every module and a role for every skill', () => {
    const { skills, roles, collections } = readLibraryIndex(folder);
    const wanted = new Set(roles.value?.flatMap((role) => Object.keys(role.skills)));
    expect(skills.value?.map(({ id }) => id).filter((id) => !wanted.has(id))).toEqual([]);
    expect(collections.every(({ value }) => value !== undefined)).toBe(true);
  });

  test('is the same after it was printed and parsed again', () => {
    for (const { module, files } of texts) {
      expect(publish(parse({ ...files, 'module.md': print(module) }), module.collection)).toEqual({ module });
    }
  });

  test('is found from any folder in it', () => {
    expect(findLibrary(`${folder}/negotiation/anchoring`)).toBe(`${folder}/`.slice(0, -1));
    expect(findLibrary('/')).toBeUndefined();
  });
});

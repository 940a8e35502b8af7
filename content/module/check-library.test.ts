import { describe, expect, test } from 'vitest';
import { checkLibrary } from '#content/module/check-library.ts';
import { CollectionFile, RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';
import { parse } from '#content/module/parse.ts';

const SKILLS =
  '- { id: listening, title: { en: Listening } }\n- { id: feedback, title: { en: Feedback }, prerequisites: [listening] }\n';
const ROLES = '- id: sales\n  title: { en: Sales, de: Vertrieb }\n  skills: { listening: 1 }\n';

function draft(file: string, id: string, front = '', cards = ':::choice{#a}\nWho?\n\n- [x] You\n- [ ] I\n:::\n') {
  const language = /module\.(\w+)\.md/.exec(file)?.[1] ?? 'en';
  const text = `---\nid: ${id}\ntitle: Title\noutcome: Write a letter.\nskill: listening\nlevel: practice\nminutes: 3\nlanguage: ${language}\n${front}---\n${cards}`;
  return parse({ 'module.md': text, media: [] }, file);
}

function findings(drafts: ReturnType<typeof draft>[], skills = SKILLS, roles = ROLES): string[] {
  const library = {
    skills: readIndexFile(skills, SkillsFile, 'skills.yaml'),
    roles: readIndexFile(roles, RolesFile, 'roles.yaml'),
    drafts,
  };
  return checkLibrary(library).map(({ file, line, what }) => `${file}:${line}: ${what}`);
}

describe('a library', () => {
  test('whose files agree has no findings', () => {
    expect(
      findings([
        draft('x/one/module.md', 'one'),
        draft('x/one/module.de.md', 'one'),
        draft('x/two/module.md', 'two', 'prerequisites: [one]\n'),
      ]),
    ).toEqual([]);
  });

  test('names skills, prerequisites and modules that are not there', () => {
    const drafts = [draft('one/module.md', 'one', 'prerequisites: [gone]\n')];
    expect(findings(drafts, '- { id: other, title: { en: Other }, prerequisites: [lost] }\n')).toEqual([
      'skills.yaml:1: `other` needs the unknown skill `lost`',
      'roles.yaml:1: `sales` asks for the unknown skill `listening`',
      'one/module.md:5: the unknown skill `listening`',
      'one/module.md:9: the unknown prerequisite `gone`',
    ]);
  });

  test('finds circles of prerequisites', () => {
    const drafts = [
      draft('a/module.md', 'a', 'prerequisites: [b]\n'),
      draft('b/module.md', 'b', 'prerequisites: [c]\n'),
      draft('c/module.md', 'c', 'prerequisites: [a]\n'),
    ];
    expect(findings(drafts)[0]).toBe('a/module.md:9: prerequisites in a circle: a > b > c > a');
    expect(findings([], '- { id: listening, title: { en: L }, prerequisites: [listening] }\n')).toEqual([
      'skills.yaml:1: prerequisites in a circle: listening > listening',
    ]);
  });

  test('has every id once', () => {
    expect(findings([draft('a/module.md', 'one'), draft('b/module.md', 'one')])).toEqual([
      'b/module.md:2: the id `one` is also that of a/module.md',
    ]);
    expect(findings([], SKILLS + SKILLS, ROLES + ROLES)).toEqual([
      'skills.yaml:3: the skill `listening` stands here twice',
      'skills.yaml:4: the skill `feedback` stands here twice',
      'roles.yaml:4: the role `sales` stands here twice',
    ]);
  });

  test('has translations that ask the same', () => {
    const other = (cards: string) => findings([draft('a/module.md', 'a'), draft('a/module.de.md', 'a', '', cards)]);
    expect(other(':::choice{#a}\nWer?\n\n- [ ] Sie\n- [x] Ich\n:::\n')).toEqual([
      'a/module.de.md:10: `a` is not the same activity as in module.md',
    ]);
    expect(other(':::true-false{#b answer=true}\nJa.\n:::\n')).toEqual([
      'a/module.de.md:1: the choice `a` is missing',
      'a/module.de.md:10: module.md has no activity `b`',
    ]);
    expect(findings([draft('a/module.de.md', 'a')])).toEqual(['a/module.de.md:2: no module.md has the id `a`']);
  });

  test('has files named after their language', () => {
    const french = draft('a/module.de.md', 'a', '', undefined);
    const wrong = { ...french, front: { ...french.front, language: 'fr' } };
    expect(findings([draft('a/module.md', 'a'), wrong])).toEqual(['a/module.de.md:8: `language: fr` in module.de.md']);
  });
});

describe('the files beside the modules', () => {
  test('say where a title in English is missing', () => {
    const { issues, value } = readIndexFile(
      'title: { de: Verhandeln }\ndescription: { en: Talk. }\n',
      CollectionFile,
      'collection.yaml',
    );
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ file: 'collection.yaml', line: 1, what: expect.stringContaining('title.en') }]);
  });

  test('say on which line they are wrong', () => {
    const { issues } = readIndexFile(
      '- id: sales\n  title: { en: Sales }\n  skills: { listening: 2 }\n',
      RolesFile,
      'roles.yaml',
    );
    expect(issues).toMatchObject([{ line: 3, what: expect.stringContaining('0.skills.listening') }]);
  });

  test('that are no YAML or missing give issues', () => {
    expect(readIndexFile(': [', SkillsFile, 'skills.yaml').issues.length).toBeGreaterThan(0);
    expect(readIndexFile('', SkillsFile, 'skills.yaml').issues.length).toBeGreaterThan(0);
  });
});

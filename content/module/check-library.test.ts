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
      'roles.yaml:3: `sales` asks for the unknown skill `listening`',
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

  test('has every concept of ESCO once among the skills and once among the roles', () => {
    const esco = (kind: string) => `esco: http://data.europa.eu/esco/${kind}/0f2eee6f-2203-4cc8-9d79-854d2d5d8131`;
    const skills = ['listening', 'hearing'].map(
      (id) => `- id: ${id}\n  title: { en: Listening }\n  ${esco('skill')}\n`,
    );
    const roles = ['sales', 'trade'].map(
      (id) => `- id: ${id}\n  title: { en: Sales }\n  ${esco('occupation')}\n  skills: { listening: 1 }\n`,
    );
    expect(findings([], skills.join(''), roles.join(''))).toEqual([
      'skills.yaml:6: `hearing` has the `esco` of `listening`',
      'roles.yaml:7: `trade` has the `esco` of `sales`',
    ]);
  });

  test('names the line on which a skill needs itself by way of others', () => {
    const skill = (id: string, needed: string) => `- id: ${id}\n  title: { en: Skill }\n  prerequisites: [${needed}]\n`;
    expect(findings([], skill('listening', 'asking') + skill('asking', 'listening'))).toEqual([
      'skills.yaml:3: prerequisites in a circle: listening > asking > listening',
      'skills.yaml:6: prerequisites in a circle: asking > listening > asking',
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

  test('take a target as a number or as the word for a level', () => {
    const { value } = readIndexFile(
      '- id: sales\n  title: { en: Sales }\n  skills: { listening: practice, writing: 0.25, asking: advanced, order: foundation }\n',
      RolesFile,
      'roles.yaml',
    );
    expect(value?.[0]?.skills).toEqual({ listening: 0.7, writing: 0.25, asking: 1, order: 0.4 });
  });

  test('say what an address in ESCO or a code of O*NET looks like', () => {
    const skill =
      '- id: listening\n  title: { en: Listening }\n  esco: https://example.org/listening\n  onet: 41-4012.00\n';
    expect(readIndexFile(skill, SkillsFile, 'skills.yaml').issues).toMatchObject([
      { line: 3, what: expect.stringContaining('http://data.europa.eu/esco/skill/...') },
      { line: 4, what: expect.stringContaining('2.A.1.b') },
    ]);
    const role = '- id: sales\n  title: { en: Sales }\n  skills: { listening: expert }\n  onet: 41-4012\n';
    expect(readIndexFile(role, RolesFile, 'roles.yaml').issues).toMatchObject([
      { line: 3, what: expect.stringContaining('foundation, practice or advanced') },
      { line: 4, what: expect.stringContaining('41-4012.00') },
    ]);
  });

  test('that are no YAML or missing give issues', () => {
    expect(readIndexFile(': [', SkillsFile, 'skills.yaml').issues.length).toBeGreaterThan(0);
    expect(readIndexFile('', SkillsFile, 'skills.yaml').issues.length).toBeGreaterThan(0);
  });
});

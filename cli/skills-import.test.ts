import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';
import { run } from './run.ts';

const ESCO = fileURLToPath(new URL('./testing/esco', import.meta.url));
const DOWNLOAD = [
  'skills_en.csv',
  'skills_de.csv',
  'occupations_en.csv',
  'occupationSkillRelations_en.csv',
  'skillSkillRelations_en.csv',
  'broaderRelationsSkillPillar_en.csv',
].map((name) => join(ESCO, name));
const SKILLS = `# Skills of a bakery
- { id: listening, title: { en: Listening, de: Zuhören } } # first of all
- id: teamwork
  title: { en: Pulling together }
  esco: http://data.europa.eu/esco/skill/0000-teams
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morsel-esco-'));
  write('skills.yaml', SKILLS);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const skills = () => readIndexFile(read('skills.yaml'), SkillsFile, 'skills.yaml').value ?? [];
const roles = () => readIndexFile(read('roles.yaml'), RolesFile, 'roles.yaml').value ?? [];

function take(...args: string[]) {
  return run(['skills', 'import', ...DOWNLOAD, '--library', folder, ...args]);
}

describe('morsel skills import', () => {
  test('takes an occupation over as a role with its essential skills, and leaves the rest of the files alone', () => {
    const { lines, status } = take('--occupation', 'Bread Baker');
    expect(status).toBe(0);
    expect(lines).toEqual([
      'kept the skill teamwork: it has the same esco',
      'added the skill prepare-dough',
      'left out that types-of-flour needs prepare-dough: it would close a circle',
      'added the skill types-of-flour',
      'added the skill tend-oven',
      'added the role bread-baker with 4 skills',
      'left out 1 skill that skills_en.csv does not have in force',
      `Changed ${join(folder, 'skills.yaml')} and ${join(folder, 'roles.yaml')}.`,
    ]);
    expect(read('skills.yaml').startsWith(SKILLS)).toBe(true);
    expect(skills().find(({ id }) => id === 'prepare-dough')).toEqual({
      id: 'prepare-dough',
      title: { en: 'Prepare dough', de: 'Teig zubereiten' },
      description: { en: 'Mix and knead flour, water and "the rest" by hand or machine.' },
      prerequisites: ['types-of-flour'],
      esco: 'http://data.europa.eu/esco/skill/0000-dough',
    });
    expect(roles()).toEqual([
      {
        id: 'bread-baker',
        title: { en: 'Bread baker' },
        esco: 'http://data.europa.eu/esco/occupation/0000-baker',
        skills: { 'prepare-dough': 0.7, 'types-of-flour': 0.7, 'tend-oven': 0.7, teamwork: 0.7 },
      },
    ]);
    expect(run(['module', 'check', folder]).lines).toEqual([`no module.md in ${folder} or below`]);
  });

  test('does nothing the second time', () => {
    take('--occupation', 'bread baker', '--optional');
    const before = [read('skills.yaml'), read('roles.yaml')];
    expect(take('--occupation', 'bread baker', '--optional').lines.at(-1)).toBe('Nothing to change.');
    expect([read('skills.yaml'), read('roles.yaml')]).toEqual(before);
  });

  test('adds to a role that stands for the same occupation, and keeps its targets and comments', () => {
    const role = (map: string) =>
      `- id: bakers\n  title: { en: Our bakers }\n  esco: http://data.europa.eu/esco/occupation/0000-baker\n  skills: ${map} # agreed in May\n- id: guests\n  title: { en: Guests }\n  skills: { listening: 1 }\n`;
    for (const map of ['{ teamwork: 0.2 }', '\n    teamwork: 0.2', '{}']) {
      write('skills.yaml', SKILLS);
      write('roles.yaml', role(map));
      expect(take('--occupation', 'http://data.europa.eu/esco/occupation/0000-baker').status).toBe(0);
      expect(roles()[0]?.skills).toMatchObject({ teamwork: map === '{}' ? 0.7 : 0.2, 'prepare-dough': 0.7 });
      expect(roles()[1]).toMatchObject({ id: 'guests', skills: { listening: 1 } });
      expect(read('roles.yaml')).toContain('# agreed in May');
    }
  });

  test('passes over the files of the download that it does not need', () => {
    for (const name of [
      'ISCOGroups_en.csv',
      'skillGroups_en.csv',
      'greenSkillsCollection_en.csv',
      'conceptSchemes_en.csv',
    ]) {
      write(name, 'conceptUri,preferredLabel\nnot an address,green\n');
      expect(take(join(folder, name), '--skills', 'tend oven').status).toBe(0);
    }
  });

  test('takes optional skills with a lower target when it is asked to', () => {
    take('--occupation', 'bread baker', '--optional');
    expect(roles()[0]?.skills['decorate-with-icing']).toBe(0.4);
    expect(skills().find(({ id }) => id === 'decorate-with-icing')?.prerequisites).toEqual(['tend-oven']);
  });

  test('takes single skills and whole groups, and knows one of the same title', () => {
    const { lines } = take('--skills', 'listening', '--skills', 'http://data.europa.eu/esco/skill/S1');
    expect(lines[0]).toMatch(/^kept the skill listening: it has the same title/);
    expect(skills().map(({ id }) => id)).toEqual(['listening', 'teamwork', 'prepare-dough', 'tend-oven']);
  });

  test('only says what it would do on a dry run', () => {
    expect(take('--skills', 'tend oven', '--dry-run').lines.at(-1)).toBe(
      `Would change ${join(folder, 'skills.yaml')}.`,
    );
    expect(read('skills.yaml')).toBe(SKILLS);
  });

  test('says what is called otherwise, or may mean several things', () => {
    expect(() => take('--occupation', 'baker')).toThrow(
      'no occupation of these files is called `baker`; there are bread baker',
    );
    expect(() => take('--occupation', 'master baker')).toThrow('`master baker` may mean bread baker (http');
    expect(() => take('--skills', 'use a telegraph')).toThrow('no skill of these files is called');
    expect(() => run(['skills', 'import', DOWNLOAD[2] ?? '', '--library', folder, '--occupation', 'miller'])).toThrow(
      'occupationSkillRelations_en.csv is needed',
    );
  });

  test('names file, line and missing columns of a file that is not as it should be', () => {
    const check = (text: string) => {
      write('bad.csv', text);
      return () => run(['skills', 'import', join(folder, 'bad.csv'), '--library', folder, '--skills', 'x']);
    };
    expect(check('conceptUri,preferredLabel\n')).toThrow('bad.csv:1: the columns skillType are missing');
    expect(check('name,mail\n')).toThrow('bad.csv:1: not a file of the ESCO download');
    expect(check('conceptUri,skillType,preferredLabel\nhttp://evil.example/x,knowledge,x\n')).toThrow(
      'bad.csv:2: `http://evil.example/x` is not the address of a concept',
    );
    expect(read('skills.yaml')).toBe(SKILLS);
  });

  test('reads a file of the size of ESCO row by row', () => {
    const row = (index: number) =>
      `http://data.europa.eu/esco/skill/many-${index},knowledge,knowledge ${index},"${'another label\n'.repeat(20)}"\r\n`;
    const rows = Array.from({ length: 14_000 }, (_, index) => row(index));
    write('many_en.csv', `conceptUri,skillType,preferredLabel,altLabels\r\n${rows.join('')}`);
    run(['skills', 'import', join(folder, 'many_en.csv'), '--library', folder, '--skills', 'knowledge 13999']);
    expect(skills().at(-1)?.id).toBe('knowledge-13999');
  });

  test('writes labels that look like YAML as the text they are', () => {
    const uri = 'http://data.europa.eu/esco/skill/0000-odd';
    write('odd_en.csv', `conceptUri,skillType,preferredLabel\n${uri},knowledge,"x: }, [*a] # ""&b"" \n- id: y"\n`);
    run(['skills', 'import', join(folder, 'odd_en.csv'), '--library', folder, '--skills', uri]);
    expect(skills().at(-1)).toMatchObject({ id: 'x-a-b-id-y', title: { en: 'X: }, [*a] # "&b" - id: y' }, esco: uri });
  });

  test('does not touch a library that has errors already', () => {
    write('roles.yaml', '- { id: a, title: { en: A }, skills: { nothing: 1 } }\n');
    expect(take('--skills', 'tend oven')).toMatchObject({
      status: 1,
      lines: [expect.any(String), 'Mend these first.'],
    });
    expect(read('skills.yaml')).toBe(SKILLS);
  });

  test('explains itself when something is missing', () => {
    expect(run(['skills', 'import']).status).toBe(2);
    expect(run(['skills', 'import', 'gone.csv', '--skills', 'x']).lines).toEqual([
      'morsel skills import: gone.csv is not a file',
    ]);
    expect(take().lines[0]).toContain('--occupation');
    expect(take('--skill', 'x').lines[0]).toContain('--skill');
    expect(
      run(['skills', 'import', DOWNLOAD[0] ?? '', '--skills', 'x', '--library', join(folder, 'gone')]).status,
    ).toBe(2);
    expect(run(['skills', 'import', '--help'])).toMatchObject({ status: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEsco } from '#content/formats/esco/merge.ts';
import type { EscoSelection } from '#content/formats/esco/select.ts';
import { checkLibrary } from '#content/module/check-library.ts';
import { RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';

const uri = (kind: string, index: number) => `http://data.europa.eu/esco/${kind}/0000-${index}`;
const files = (skills: string, roles: string) => ({
  skills: { text: skills, file: readIndexFile(skills, SkillsFile, 'skills.yaml') },
  roles: { text: roles, file: readIndexFile(roles, RolesFile, 'roles.yaml') },
});
const concept = (kind: string, index: number, label: string) => ({
  uri: uri(kind, index),
  titles: new Map([['en', label]]),
  descriptions: new Map<string, string>(),
});

/** Skills whose labels may be alike or odd, needing each other at random, and a job that asks for all of them. */
const selection = fc
  .record({
    labels: fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('bake', 'Bake', 'true')), {
      minLength: 1,
      maxLength: 8,
    }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }),
  })
  .map(({ labels, pairs }): EscoSelection => {
    const needs = Map.groupBy(pairs, ([skill]) => uri('skill', skill));
    return {
      skills: labels.map((label, index) => concept('skill', index, label)),
      occupations: [
        { ...concept('occupation', 0, 'baker'), skills: new Map(labels.map((_, i) => [uri('skill', i), 'essential'])) },
      ],
      needs: new Map([...needs].map(([skill, rows]) => [skill, rows.map(([, needed]) => uri('skill', needed))])),
      missing: [],
    };
  });

describe('what is taken over from ESCO', () => {
  test('leaves a library without findings, and adds nothing when it is taken over again', () => {
    fc.assert(
      fc.property(
        selection,
        fc.constantFrom('[]', '# none yet\n[]', '- { id: a, title: { en: Bake } }'),
        (chosen, old) => {
          const first = mergeEsco(files(old, '[]\n'), chosen);
          const library = files(first.skills, first.roles);
          expect(checkLibrary({ skills: library.skills.file, roles: library.roles.file, drafts: [] })).toEqual([]);
          const again = mergeEsco(library, chosen);
          expect([again.skills, again.roles]).toEqual([first.skills, first.roles]);
        },
      ),
    );
  });

  test('goes into a list in square brackets, and into one that is indented', () => {
    const chosen: EscoSelection = {
      skills: [concept('skill', 1, 'bake')],
      occupations: [],
      needs: new Map(),
      missing: [],
    };
    for (const old of ['[{ id: a, title: { en: A } }]\n', '  - id: a\n    title: { en: A }\n']) {
      const { skills } = mergeEsco(files(old, '[]'), chosen);
      expect(readIndexFile(skills, SkillsFile, 'skills.yaml').value?.map(({ id }) => id)).toEqual(['a', 'bake']);
    }
  });
});
